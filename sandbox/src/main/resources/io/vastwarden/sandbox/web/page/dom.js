// Builds elements from data. Text only ever becomes text: nothing here or elsewhere parses HTML.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = value;
    else if (name === 'on') Object.entries(value).forEach(([event, handler]) => element.addEventListener(event, handler));
    else if (typeof value === 'function' || value instanceof Date) element[name] = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const avatar = (name) => `avatars/${encodeURIComponent(name)}.svg`;

export const byId = (id) => document.getElementById(id);
