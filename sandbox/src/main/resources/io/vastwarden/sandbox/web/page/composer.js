// The line in which one types: ordinary text, or a slash command with its options and what is offered for them.
import { avatar, byId, make } from './dom.js';

const TYPES = { INTEGER: 4, BOOLEAN: 5, USER: 6, NUMBER: 10 };

export class Composer {
  // `acts` has say(text), run(command, values), complete(command, values, focused); `world` has commands() and users().
  constructor(world, acts) {
    this.world = world;
    this.acts = acts;
    this.popup = byId('popup');
    this.problem = byId('problem');
    this.line = byId('line');
    this.reset();
  }

  // Starts again with an empty line.
  reset() {
    this.command = null;
    this.fields = new Map();
    this.asked = null;
    this.text = make('input', {
      class: 'text',
      type: 'text',
      maxlength: 2000,
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': `Message #${this.world.room().name}`,
      placeholder: `Message #${this.world.room().name}`,
      on: { input: () => this.typed(), keydown: (event) => this.key(event) },
    });
    this.line.replaceChildren(make('span', { class: 'plus', 'aria-hidden': 'true' }, '+'), this.text);
    this.hide();
    this.complain('');
  }

  focus() {
    (this.line.querySelector('input') ?? this.text).focus();
  }

  typed() {
    this.complain('');
    const typed = this.text.value;
    if (!typed.startsWith('/')) return this.hide();
    const [name] = typed.slice(1).split(' ', 1);
    const commands = this.world.commands().toSorted((one, other) => one.name.localeCompare(other.name));
    const exact = commands.find((command) => command.name === name);
    if (exact && typed.includes(' ')) return this.choose(exact, typed.slice(name.length + 2));
    const found = commands.filter((command) => command.name.includes(name));
    this.offer(
      `Commands matching /${name}`,
      found.map((command) => ({
        title: `/${command.name}`,
        detail: command.description,
        badges: (command.options ?? []).map((option) => option.name),
        icon: avatar(this.world.bot().name),
        take: () => this.choose(command),
      })),
      'No command matches',
    );
  }

  // `rest` is what stood after the command when it was pasted: 4242, or instance:4242 reason:run finished.
  choose(command, rest = '') {
    this.command = command;
    this.fields.clear();
    this.tail = make('input', {
      class: 'tail',
      'aria-label': 'Options',
      autocomplete: 'off',
      on: { keydown: (event) => this.key(event), focus: () => this.offerOptions(), input: () => this.typedAfter() },
    });
    this.line.replaceChildren(make('span', { class: 'command' }, `/${command.name}`), this.tail);
    const required = (command.options ?? []).filter((option) => option.required);
    required.forEach((option) => this.add(option));
    const first = required[0] ? this.fields.get(required[0].name).input : this.tail;
    first.focus();
    if (rest.trim()) this.fill(rest);
  }

  fill(rest) {
    const options = this.command.options ?? [];
    const names = options.map((option) => option.name).join('|');
    const [before, ...named] = rest.split(new RegExp(`(?:^|\\s)(${names}):`));
    for (let at = 0; at < named.length; at += 2) {
      this.begin(options.find((option) => option.name === named[at]), named[at + 1].trim());
    }
    if (before.trim() && options.length > 0) this.begin(options[0], before.trim());
    if (named.length > 0) this.tail.focus();
  }

  begin(option, value) {
    const field = this.fields.get(option.name) ?? this.add(option);
    field.value = value;
    field.input.value = value;
    this.fit(field.input);
    field.input.focus();
  }

  left() {
    return (this.command.options ?? []).filter((option) => !this.fields.has(option.name));
  }

  // After the command one types an option's name, or at once what the first option is to be.
  typedAfter() {
    const typed = this.tail.value.trim();
    const left = this.left();
    const named = left.find((option) => typed === `${option.name}:`);
    const begun = left.filter((option) => option.name.startsWith(typed));
    if (begun.length > 0) return this.offerOptions(begun, typed !== '');
    this.tail.value = '';
    if (named) this.begin(named, '');
    else if (left.length > 0) this.begin(left[0], typed);
    return undefined;
  }

  add(option) {
    const input = make('input', {
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': option.name,
      on: {
        input: () => {
          field.value = input.value;
          this.fit(input);
          // What was offered for less of it is not to be taken by mistake.
          this.mark(-1);
          this.ask(field);
        },
        focus: () => this.ask(field),
        keydown: (event) => this.key(event, field),
      },
    });
    const field = { option, input, value: '' };
    field.pill = make('label', { class: 'pill' }, make('span', {}, option.name), input);
    this.fields.set(option.name, field);
    this.tail.before(field.pill);
    this.fit(input);
    return field;
  }

  fit(input) {
    input.style.setProperty('--letters', Math.max(4, input.value.length + 1));
  }

  values() {
    const filled = [...this.fields.values()].filter((field) => field.value !== '');
    return Object.fromEntries(filled.map((field) => [field.option.name, field.value]));
  }

  ask(field) {
    this.complain('');
    const { option } = field;
    if (option.autocomplete) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        const values = { ...this.values(), [option.name]: field.input.value };
        this.asked = { field, nonce: this.acts.complete(this.command, values, option.name) };
      }, 120);
      return;
    }
    const fixed = this.fixedChoices(option).filter((choice) => matches(choice.name, field.input.value));
    if (fixed.length > 0) this.offerChoices(field, fixed);
    else this.offer(`${option.name} · ${option.description}`, []);
  }

  fixedChoices(option) {
    if (option.choices?.length > 0) return option.choices;
    if (option.type === TYPES.BOOLEAN) return [true, false].map((value) => ({ name: String(value), value }));
    if (option.type === TYPES.USER) {
      return this.world.users().map((user) => ({ name: `@${user.name}`, value: user.name }));
    }
    return [];
  }

  // The bot's offers have come, maybe too late to be wanted.
  offered(nonce, choices) {
    if (this.asked?.nonce === nonce && document.activeElement === this.asked.field.input) {
      this.offerChoices(this.asked.field, choices);
    }
  }

  unanswered(nonce) {
    if (this.asked?.nonce === nonce) this.offer('Loading options failed', []);
  }

  offerChoices(field, choices) {
    const { option } = field;
    this.offer(
      `${option.name} · ${option.description}`,
      choices.map((choice) => ({
        title: choice.name,
        take: () => {
          field.value = String(choice.value);
          field.input.value = choice.name;
          this.fit(field.input);
          this.tail.focus();
        },
      })),
      'No options match your search',
    );
  }

  // Enter sends the command, unless somebody is naming an option.
  offerOptions(options = this.left(), naming = false) {
    this.offer(
      options.length > 0 ? 'Options' : '',
      options.map((option) => ({
        title: option.name,
        detail: option.description,
        take: () => {
          this.tail.value = '';
          this.add(option).input.focus();
        },
      })),
    );
    if (!naming) this.mark(-1);
  }

  offer(caption, entries, empty = '') {
    this.entries = entries;
    if (!caption) return this.hide();
    const rows = entries.map((entry, index) => {
      const row = make(
        'div',
        {
          class: 'entry',
          role: 'option',
          on: { mousedown: (event) => (event.preventDefault(), entry.take()), mousemove: () => this.mark(index) },
        },
        ...(entry.icon ? [make('img', { src: entry.icon, alt: '' })] : []),
        make('span', { class: 'title' }, entry.title),
        ...(entry.badges ?? []).map((badge) => make('span', { class: 'badge' }, badge)),
        ...(entry.detail ? [make('span', { class: 'detail' }, entry.detail)] : []),
      );
      return row;
    });
    if (rows.length === 0 && empty) rows.push(make('div', { class: 'empty' }, empty));
    this.popup.replaceChildren(make('div', { class: 'caption' }, caption), ...rows);
    this.popup.hidden = false;
    this.mark(entries.length > 0 ? 0 : -1);
    return undefined;
  }

  mark(index) {
    this.marked = index;
    this.popup.querySelectorAll('.entry').forEach((row, at) => {
      row.setAttribute('aria-selected', at === index);
      if (at === index) row.scrollIntoView({ block: 'nearest' });
    });
  }

  hide() {
    this.popup.hidden = true;
    this.entries = [];
    this.marked = -1;
  }

  complain(text) {
    this.problem.textContent = text;
    this.problem.hidden = !text;
  }

  key(event, field) {
    const shown = !this.popup.hidden && this.entries.length > 0;
    const count = this.entries.length;
    if (event.key === 'ArrowDown' && shown) this.mark((this.marked + 1) % count);
    else if (event.key === 'ArrowUp' && shown) this.mark((this.marked + count - 1) % count);
    else if ((event.key === 'Enter' || event.key === 'Tab') && shown && this.marked >= 0) this.entries[this.marked].take();
    else if (event.key === 'Enter') this.send();
    else if (event.key === 'Tab' && field) this.tail.focus();
    else if (event.key === 'Escape') this.command ? this.back() : this.hide();
    else if (event.key === 'Backspace' && event.target.value === '' && this.command) this.remove(field);
    else return;
    event.preventDefault();
  }

  remove(field) {
    const last = field ?? [...this.fields.values()].at(-1);
    if (!last || last.option.required) return this.back();
    this.fields.delete(last.option.name);
    last.pill.remove();
    return this.tail.focus();
  }

  back() {
    this.reset();
    this.focus();
  }

  send() {
    if (!this.command) {
      const text = this.text.value.trim();
      if (text.startsWith('/')) return this.complain('There is no such command.');
      if (text) this.acts.say(text);
      return this.back();
    }
    const values = this.values();
    const missing = (this.command.options ?? []).find((option) => option.required && !values[option.name]);
    if (missing) {
      this.complain(`${missing.name}: this option is required. Specify a value.`);
      return this.fields.get(missing.name).input.focus();
    }
    this.acts.run(this.command, values);
    return this.back();
  }
}

function matches(name, typed) {
  return name.toLowerCase().includes(typed.toLowerCase());
}
