// Discord's markup, as nodes: parsed by discord-markdown-parser, shown by the web components.
import { parse } from './vendor/discord-components.js';
import { make } from './dom.js';

const WRAPPERS = {
  strong: 'discord-bold',
  em: 'discord-italic',
  underline: 'discord-underlined',
  strikethrough: 's',
  spoiler: 'discord-spoiler',
  blockQuote: 'discord-quote',
  subtext: 'discord-subscript',
};

// `world` finds names: user(id), role(id), channel(id). `pings` says whether @everyone is more than text.
export function markup(text, world, pings = false) {
  return nodes(parse(text, 'extended'), { world, pings });
}

function nodes(tree, context) {
  return (Array.isArray(tree) ? tree : [tree]).map((node) => one(node, context));
}

function one(node, context) {
  if (WRAPPERS[node.type]) return make(WRAPPERS[node.type], {}, ...nodes(node.content, context));
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.content);
    case 'br':
    case 'newline':
      return make('br');
    case 'inlineCode':
      return make('discord-code', {}, node.content);
    case 'codeBlock':
      return make('discord-code', { multiline: true }, node.content);
    case 'heading':
      return make('discord-header', { level: node.level }, ...nodes(node.content, context));
    case 'url':
    case 'autolink':
    case 'link':
      return link(node, context);
    case 'user':
      return mention('user', context.world.user(node.id)?.shown ?? 'unknown-user');
    case 'role': {
      const role = context.world.role(node.id);
      return mention('role', role?.name ?? 'deleted-role', role?.colour);
    }
    case 'channel':
      return mention('channel', context.world.channel(node.id)?.name ?? 'unknown');
    case 'everyone':
    case 'here':
      return context.pings ? mention('user', node.type) : document.createTextNode(`@${node.type}`);
    case 'timestamp':
      return time(node);
    case 'twemoji':
      return document.createTextNode(node.name);
    default:
      return typeof node.content === 'string'
        ? document.createTextNode(node.content)
        : make('span', {}, ...nodes(node.content ?? [], context));
  }
}

function mention(type, name, colour) {
  return make('discord-mention', { type, color: colour }, name);
}

function link(node, context) {
  const label = nodes(node.content, context);
  // As in Discord, what leads anywhere but the web stays text.
  if (!/^https?:\/\//i.test(node.target)) return make('span', {}, '[', ...label, `](${node.target})`);
  return make('a', { class: 'link', href: node.target, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}

const FORMATS = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function time(node) {
  const moment = new Date(Number(node.timestamp) * 1000);
  const full = new Intl.DateTimeFormat('en-US', FORMATS.F).format(moment);
  if (node.format === 'R') {
    return make('discord-time', { title: full, 'data-relative': moment.getTime() }, relative(moment));
  }
  const format = FORMATS[node.format] ?? FORMATS.f;
  return make('discord-time', { title: full }, new Intl.DateTimeFormat('en-US', format).format(moment));
}

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_628_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(moment) {
  const seconds = Math.round((moment - Date.now()) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat('en-US').format(Math.round(seconds / size), unit);
}

// Relative times go on as one looks at them.
setInterval(() => {
  document.querySelectorAll('[data-relative]').forEach((element) => {
    const now = relative(new Date(Number(element.dataset.relative)));
    if (element.textContent !== now) element.textContent = now;
  });
}, 1000);
