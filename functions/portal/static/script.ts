/**
 * The portal works without scripts. This one asks before a decision that cannot be taken back,
 * keeps a form from being sent twice by a double click, leads the eye to a problem, closes the
 * menu by Escape or by a click beside it, and lets the clocks of an incident run on by the
 * server's time.
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
const closeMenu = (except) => {
  for (const group of document.querySelectorAll('nav.main details[open]')) {
    if (group !== except) group.open = false;
  }
};
document.addEventListener('click', ({ target }) => closeMenu(target.closest('nav.main details')));
document.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape') return;
  target.closest('nav.main details[open]')?.querySelector('summary').focus();
  closeMenu(null);
});
const clocks = [...document.querySelectorAll('time[data-countdown]')].map((clock) => ({
  clock,
  due: Date.parse(clock.dateTime),
  ahead: Date.parse(clock.dataset.countdown) - Date.now(),
}));
const tick = () => {
  for (const { clock, due, ahead } of clocks) {
    const left = due - Date.now() - ahead;
    const minutes = Math.floor(Math.abs(left) / 60000);
    const span = clock.dataset.span
      .replace('{hours}', String(Math.floor(minutes / 60)))
      .replace('{minutes}', String(minutes % 60));
    clock.textContent = clock.dataset[left >= 0 ? 'left' : 'over'].replace('{time}', span);
  }
};
if (clocks.length > 0) setInterval(tick, 15000);
`;
