/** Two sheets side by side, document and interpretation, in the red of the masthead. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="4" fill="#a3241b"/>
<path d="M6 7h9v18H6zM17 7h9v18h-9z" fill="#fff"/>
<path d="M8 12h5M8 16h5M8 20h5M19 12h5M19 16h5M19 20h5" stroke="#a3241b" stroke-width="1.5"/>
</svg>`;
