// Puts the page together: one websocket, one person, one channel.
import { Composer } from './composer.js';
import { avatar, byId, make } from './dom.js';
import { openForm } from './form.js';
import { Messages } from './messages.js';

// Discord's clients wait as long as this for a first answer.
const PATIENCE = 3000;

const state = { view: null, shown: new Map(), pending: new Map(), next: 1 };
let socket;
let messages;
let composer;

const world = {
  guild: () => state.view.guilds.find((guild) => guild.id === state.view.guild),
  room: () => world.guild().channels.find((channel) => channel.id === state.view.channel),
  user: (id) => state.view.people.find((person) => person.id === id),
  users: () => state.view.people.filter((person) => !person.bot),
  bot: () => state.view.people.find((person) => person.bot),
  role: (id) => world.guild().roles.find((role) => role.id === id),
  channel: (id) => world.guild().channels.find((channel) => channel.id === id),
  rolesOf: (id) => world.guild().members.find((member) => member.id === id)?.roles ?? [],
  colour: (id) => world.rolesOf(id).map((role) => world.role(role)?.colour)[0],
  you: () => {
    const you = state.view.people.find((person) => person.name === state.view.you);
    return { ...you, roles: world.rolesOf(you.id) };
  },
  commands: () => state.view.commands,
  message: (id) => state.shown.get(id),
};

const acts = {
  say: (text) => send({ op: 'say', text }),
  run: (command, values) =>
    send({ op: 'run', command: command.name, values }, {
      failed: (problem) => messages.say(problem, command.name),
    }),
  complete: (command, values, focused) =>
    send({ op: 'complete', command: command.name, values, focused }, {
      choices: (choices, nonce) => composer.offered(nonce, choices),
      failed: (_, nonce) => composer.unanswered(nonce),
    }),
  press: (message, button) => {
    messages.wait(message, button);
    send({ op: 'press', message: message.id, button: button.custom_id }, {
      done: () => messages.answered(message),
      failed: () => messages.answered(message, 'This interaction failed'),
    });
  },
  dismiss: (message) => send({ op: 'dismiss', message: message.id }),
  submit: (modal, values) =>
    send({ op: 'submit', modal: modal.interaction, values }, {
      failed: () => messages.say('Something went wrong. Try again.'),
    }),
};

// What is sent may be answered under its nonce: by `choices`, `modal` or `done`, or by nothing in time.
function send(what, expect) {
  const nonce = state.next++;
  if (expect) {
    const timer = setTimeout(() => settle(nonce, (on) => on.failed?.('The application did not respond', nonce)), PATIENCE);
    state.pending.set(nonce, { ...expect, timer });
  }
  socket.send(JSON.stringify({ ...what, nonce }));
  return nonce;
}

function settle(nonce, tell) {
  const expected = state.pending.get(nonce);
  if (!expected) return;
  clearTimeout(expected.timer);
  state.pending.delete(nonce);
  tell(expected);
}

const hear = {
  view: (told) => {
    const moved = !state.view || state.view.you !== told.you || state.view.channel !== told.channel;
    state.view = told;
    messages ??= new Messages(world, acts);
    draw();
    if (moved) {
      state.shown.clear();
      messages.clear();
      composer ??= new Composer(world, acts);
      composer.reset();
      composer.focus();
      remember();
    }
    told.messages.forEach((message) => hear.message({ message }));
  },
  message: ({ message }) => {
    state.shown.set(message.id, message);
    messages.show(message);
  },
  gone: ({ id }) => {
    state.shown.delete(id);
    messages.remove(id);
  },
  answered: (told) => {
    settle(told.nonce, (on) => {
      if (told.choices) on.choices?.(told.choices, told.nonce);
      if (told.modal) openForm(told.modal, world, (values) => acts.submit(told.modal, values));
      on.done?.();
    });
  },
  refused: (told) => {
    composer.complain(told.problem);
    settle(told.nonce, (on) => on.failed?.(told.problem, told.nonce));
  },
};

function draw() {
  const guild = world.guild();
  document.title = `#${world.room().name} | ${guild.name} · Discord stand-in`;
  byId('guild-name').textContent = guild.name;
  byId('room-name').textContent = world.room().name;
  byId('room-topic').textContent = world.room().topic;
  byId('rail').replaceChildren(
    make('span', { class: 'home', 'aria-hidden': 'true' }, make('img', { src: avatar('warden'), alt: '' })),
    make('span', { class: 'gap' }),
    ...state.view.guilds.map((one) =>
      make(
        'button',
        { class: one.id === guild.id ? 'guild here' : 'guild', title: one.name, on: { click: () => be({ channel: one.channels[0].id }) } },
        one.name.split(/\s+/).map((word) => word[0]).join(''),
      ),
    ),
  );
  byId('channels').replaceChildren(
    ...guild.channels.map((channel) =>
      make(
        'button',
        { class: channel.id === state.view.channel ? 'channel here' : 'channel', on: { click: () => be({ channel: channel.id }) } },
        make('span', { class: 'hash' }, '#'),
        channel.name,
      ),
    ),
  );
  drawWelcome();
  drawYou();
  drawPeople(guild);
}

function drawWelcome() {
  byId('welcome').replaceChildren(
    make('h1', {}, `Welcome to #${world.room().name}!`),
    make('p', {}, `Type / to see what ${world.bot().shown} can do. You are ${world.you().shown}; to be somebody else, click them in the list of members.`),
  );
}

function drawYou() {
  const you = world.you();
  const may = you.roles.map((id) => world.role(id)?.name).filter(Boolean).join(', ') || 'no roles';
  byId('me').replaceChildren(
    make('img', { src: avatar(you.name), alt: '' }),
    make('span', {}, make('strong', {}, you.shown), make('small', {}, may)),
    make('span', { class: 'swap', 'aria-hidden': 'true' }, '⇅'),
  );
  byId('me').onclick = () => (byId('switcher').hidden = !byId('switcher').hidden);
  byId('switcher').replaceChildren(
    make('div', { class: 'caption' }, 'Be somebody else'),
    ...world.users().map((person) =>
      make(
        'button',
        {
          role: 'menuitem',
          class: person.name === you.name ? 'person here' : 'person',
          'data-person': person.name,
          on: {
            click: () => {
              byId('switcher').hidden = true;
              be({ as: person.name });
            },
          },
        },
        make('img', { src: avatar(person.name), alt: '' }),
        make('span', {}, person.shown),
        make('small', {}, world.rolesOf(person.id).map((id) => world.role(id)?.name).join(', ') || 'no roles'),
      ),
    ),
  );
}

function drawPeople(guild) {
  const groups = [
    ...guild.roles.filter((role) => role.position > 1).sort((a, b) => b.position - a.position),
    { id: null, name: 'no role' },
  ];
  const sections = groups.map((role) => {
    const inside = guild.members.filter((member) => {
      const person = world.user(member.id);
      return person && !person.bot && (member.roles[0] ?? null) === role.id;
    });
    return section(role.name, inside.map((member) => world.user(member.id)));
  });
  const bots = state.view.people.filter((person) => person.bot && guild.members.some((member) => member.id === person.id));
  byId('people').replaceChildren(...sections.flat(), ...section('bot', bots));
}

function section(name, persons) {
  if (persons.length === 0) return [];
  const rows = persons.map((person) => {
    const away = person.bot && !state.view.online;
    const label = make('span', { class: 'name' }, person.shown);
    const colour = world.colour(person.id);
    if (colour) label.style.color = colour;
    return make(
      person.bot ? 'div' : 'button',
      {
        class: away ? 'member away' : 'member',
        title: person.bot ? undefined : `Be ${person.shown}`,
        on: person.bot ? {} : { click: () => be({ as: person.name }) },
      },
      make('img', { src: avatar(person.name), alt: '' }),
      label,
      ...(person.bot ? [make('span', { class: 'tag' }, 'APP')] : []),
      ...(away ? [make('small', {}, 'offline')] : []),
    );
  });
  return [make('div', { class: 'caption' }, `${name} — ${persons.length}`), ...rows];
}

function be(change) {
  send({ op: 'be', as: state.view.you, channel: state.view.channel, ...change });
}

// Each tab can be somebody else: who and where stands in the address.
function remember() {
  history.replaceState(null, '', `#${state.view.you}/${state.view.channel}`);
}

function connect() {
  socket = new WebSocket(`ws://${location.host}/page/socket`);
  socket.onopen = () => {
    document.body.classList.remove('away');
    const [as, channel] = location.hash.slice(1).split('/');
    send({ op: 'be', as: as || 'alice', channel: channel || '' });
  };
  socket.onmessage = (event) => {
    const told = JSON.parse(event.data);
    hear[told.op](told);
  };
  socket.onclose = () => {
    state.view = null;
    document.body.classList.add('away');
    setTimeout(connect, 1000);
  };
}

connect();
