// The messages of one channel, as one person sees them.
import { avatar, byId, make } from './dom.js';
import { markup } from './markup.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };

export class Messages {
  // `acts` has press(message, button) and dismiss(message); `world` finds names and colours.
  constructor(world, acts) {
    this.world = world;
    this.acts = acts;
    this.list = byId('messages');
    this.scroller = byId('scroller');
    this.waiting = new Map();
  }

  clear() {
    this.list.replaceChildren();
    this.waiting.clear();
  }

  show(message) {
    const atEnd = this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 80;
    const before = this.find(message.id);
    const element = this.render(message);
    if (before) before.replaceWith(element);
    else this.list.append(element);
    if (atEnd || !before) this.toEnd();
  }

  remove(id) {
    this.find(id)?.remove();
  }

  // What the client itself says about a command that got no answer; it is gone with the next view.
  say(text, command) {
    const bot = this.world.bot();
    const note = make(
      'discord-message',
      {
        author: bot.shown,
        avatar: avatar(bot.name),
        bot: true,
        'role-color': this.world.colour(bot.id),
        ephemeral: true,
        timestamp: clock(new Date()),
      },
      make('span', { class: 'failed' }, `⚠ ${text}`),
    );
    note.dismissMessageClicked = () => note.remove();
    if (command) note.prepend(this.used(this.world.you(), command));
    this.list.append(note);
    this.toEnd();
  }

  toEnd() {
    requestAnimationFrame(() => requestAnimationFrame(() => this.scroller.scrollTo({ top: this.scroller.scrollHeight })));
  }

  find(id) {
    return this.list.querySelector(`[data-message="${CSS.escape(id)}"]`);
  }

  render(message) {
    const author = this.world.user(message.author.id) ?? { name: 'unknown', shown: message.author.username };
    const ephemeral = (message.flags & EPHEMERAL) !== 0;
    const element = make('discord-message', {
      'data-message': message.id,
      author: author.shown,
      avatar: avatar(author.name),
      bot: author.bot,
      'role-color': this.world.colour(author.id),
      timestamp: clock(new Date(message.timestamp)),
      edited: Boolean(message.edited_timestamp && message.content),
      ephemeral,
      highlight: this.isForMe(message),
    });
    element.dismissMessageClicked = () => this.acts.dismiss(message);
    const origin = message.interaction_metadata;
    if (message.type === 20 && origin) element.append(this.used(this.world.user(origin.user.id), origin.name));
    if (message.flags & LOADING) {
      element.append(make('span', { class: 'thinking' }, `${author.shown} is thinking`));
    } else {
      element.append(...markup(message.content, this.world, message.mention_everyone));
    }
    message.embeds.forEach((embed) => element.append(this.embed(embed)));
    if (message.components.length > 0) element.append(this.components(message));
    return element;
  }

  used(user, command) {
    return make('discord-command', {
      slot: 'reply',
      author: user.shown,
      avatar: avatar(user.name),
      'role-color': this.world.colour(user.id),
      command,
      type: 'slash_command',
    });
  }

  embed(embed) {
    const box = make('discord-embed', { slot: 'embeds', color: colour(embed.color) });
    const text = make('discord-embed-description', { slot: 'description' });
    if (embed.author?.name) text.append(make('div', { class: 'embed-author' }, embed.author.name));
    if (embed.title) text.append(make('div', { class: 'embed-title' }, ...markup(embed.title, this.world)));
    if (embed.description) text.append(make('div', { class: 'embed-text' }, ...markup(embed.description, this.world)));
    if (text.hasChildNodes()) box.append(text);
    if (embed.fields?.length > 0) {
      let column = 0;
      const fields = embed.fields.map((field) => {
        column = field.inline ? (column % 3) + 1 : 0;
        return make(
          'discord-embed-field',
          { 'field-title': '', inline: field.inline, 'inline-index': field.inline ? column : undefined },
          make('div', { class: 'embed-name' }, ...markup(field.name, this.world)),
          ...markup(field.value, this.world),
        );
      });
      box.append(make('discord-embed-fields', { slot: 'fields' }, ...fields));
    }
    if (embed.footer?.text || embed.timestamp) {
      const when = embed.timestamp ? clock(new Date(embed.timestamp)) : '';
      const words = [embed.footer?.text, when].filter(Boolean).join(' • ');
      box.append(make('discord-embed-footer', { slot: 'footer' }, words));
    }
    return box;
  }

  components(message) {
    return make(
      'div',
      { slot: 'components', class: 'rows' },
      ...message.components.map((row) =>
        make('discord-action-row', {}, ...row.components.map((button) => this.button(message, button))),
      ),
      make('div', { class: 'failed small', 'data-failed': message.id }),
    );
  }

  button(message, button) {
    const waits = this.waiting.get(message.id) === button.custom_id;
    const label = [button.emoji?.name, button.label].filter(Boolean).join(' ');
    const element = make(
      'discord-button',
      { type: STYLES[button.style], disabled: button.disabled || waits, url: button.style === 5 ? button.url : undefined },
      waits ? '• • •' : label,
    );
    element.setAttribute('aria-label', label);
    if (button.style !== 5 && !button.disabled) element.addEventListener('click', () => this.acts.press(message, button));
    return element;
  }

  // The button shows dots until the bot has answered.
  wait(message, button) {
    this.waiting.set(message.id, button.custom_id);
    this.again(message);
  }

  answered(message, problem = '') {
    this.waiting.delete(message.id);
    this.again(message);
    const place = this.list.querySelector(`[data-failed="${CSS.escape(message.id)}"]`);
    if (place) place.textContent = problem;
  }

  again(message) {
    const now = this.world.message(message.id);
    const before = this.find(message.id);
    if (now && before) before.replaceWith(this.render(now));
  }

  isForMe(message) {
    const you = this.world.you();
    return (
      message.mention_everyone ||
      message.mentions.some((user) => user.id === you.id) ||
      message.mention_roles.some((role) => you.roles.includes(role))
    );
  }
}

function clock(moment) {
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(moment);
  const today = new Date().toDateString() === moment.toDateString();
  return today ? `Today at ${time}` : `${new Intl.DateTimeFormat('en-US').format(moment)} ${time}`;
}

function colour(rgb) {
  return rgb ? `#${rgb.toString(16).padStart(6, '0')}` : undefined;
}
