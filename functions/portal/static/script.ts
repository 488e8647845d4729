/**
 * The portal works without scripts. This one asks before a decision that cannot be taken back,
 * keeps a form from being sent twice by a double click, and leads the eye to a problem.
 */
export const script = `'use strict';
document.addEventListener('submit', (event) => {
  const form = event.target;
  const question = form.dataset.confirm;
  if (question !== undefined && !window.confirm(question)) {
    event.preventDefault();
    return;
  }
  if (form.dataset.sent === 'yes') event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
document.querySelector('[data-take-focus]')?.focus();
`;
