// Progressive enhancement only: every page works without this file.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, SkipLink,
} from "govuk-frontend";

const supported = "noModule" in HTMLScriptElement.prototype;

/** Starts a behaviour on everything below `root` that asks for it. */
function start(Behaviour, root) {
  for (const element of root.querySelectorAll(`[data-module="${Behaviour.moduleName}"]`)) {
    try {
      new Behaviour(element);
    } catch {
      // Already started, or a page without it: the plain page is complete.
    }
  }
}

/** Shows what a chosen answer reveals. (A radio button may not carry aria-expanded, so the field
 * that appears comes next in reading order instead.) */
function reveal(group) {
  const show = () => {
    for (const input of group.querySelectorAll("input[data-aria-controls]")) {
      const field = document.getElementById(input.getAttribute("data-aria-controls"));
      field?.classList.toggle("govuk-radios__conditional--hidden", !input.checked);
    }
  };
  group.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
}

/** A message about what just happened takes the focus, so that it is read first. */
function announce() {
  const flash = document.querySelector("[data-kith-focus]");
  if (flash && !document.querySelector(".govuk-error-summary")) flash.focus({ preventScroll: true });
}

/** What can be taken is dropped onto something: that asks the page it leads to, where the step and its
 * price are said. Dropping alone changes nothing; the links do the same with a keyboard. */
function drag(root) {
  for (const taken of root.querySelectorAll("[data-kith-drag]")) {
    taken.draggable = true;
    taken.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/kith", taken.dataset.kithDrag);
      event.dataTransfer.effectAllowed = "move";
    });
  }
  for (const place of root.querySelectorAll("[data-kith-drop]")) {
    const over = (is) => place.classList.toggle("kith-drop", is);
    place.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("text/kith")) return;
      event.preventDefault();
      over(true);
    });
    place.addEventListener("dragleave", () => over(false));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      const href = event.dataTransfer.getData("text/kith");
      if (href) window.location.assign(`${href}?to=${encodeURIComponent(place.dataset.kithDrop)}`);
    });
  }
}

function enhance(root) {
  for (const Behaviour of [Button, CharacterCount, Checkboxes, ErrorSummary, SkipLink]) {
    start(Behaviour, root);
  }
  root.querySelectorAll('[data-module="govuk-radios"]').forEach(reveal);
  drag(root);
}

if (supported) {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  enhance(document);
  announce();
  document.body.addEventListener("htmx:afterSwap", (event) => enhance(event.target));
}
