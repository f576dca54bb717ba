// The form that a bot puts before one person.
import { avatar, byId, make } from './dom.js';
import { markup } from './markup.js';

export function openForm(modal, world, submit) {
  const dialog = byId('form');
  const bot = world.bot();
  const fields = modal.inputs.map((input) => {
    const field = make(input.paragraph ? 'textarea' : 'input', {
      name: input.customId,
      placeholder: input.placeholder,
      minlength: input.minLength || undefined,
      maxlength: input.maxLength,
      required: input.required,
      autocomplete: 'off',
      'aria-label': input.label,
    });
    field.value = input.value;
    const label = make('label', {}, make('span', { class: 'label' }, input.label));
    if (input.required) label.firstChild.append(make('span', { class: 'required' }, ' *'));
    if (input.description) label.append(make('span', { class: 'description' }, input.description));
    label.append(field);
    return { label, field };
  });
  const form = make(
    'form',
    { method: 'dialog' },
    make(
      'header',
      {},
      make('img', { src: avatar(bot.name), alt: '' }),
      make('h2', {}, modal.title),
      make('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => dialog.close() } }, '✕'),
    ),
    make('p', { class: 'warning' }, `⚠ This form will be submitted to ${bot.shown}. Do not share passwords or other sensitive information.`),
    ...modal.texts.map((text) => make('div', { class: 'words' }, ...markup(text, world))),
    ...fields.map(({ label }) => label),
    make(
      'footer',
      {},
      make('button', { type: 'button', class: 'cancel', on: { click: () => dialog.close() } }, 'Cancel'),
      make('button', { type: 'submit', class: 'submit' }, 'Submit'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(Object.fromEntries(fields.map(({ field }) => [field.name, field.value])));
    dialog.close();
  });
  dialog.replaceChildren(form);
  dialog.showModal();
  fields[0]?.field.focus();
}
