// Progressive enhancement only: every page works without this file.
import {
  Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink,
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

/** A message about what just happened takes the focus, so that it is read first. */
function announce() {
  const flash = document.querySelector("[data-kith-focus]");
  if (flash && !document.querySelector(".govuk-error-summary")) flash.focus({ preventScroll: true });
}

function enhance(root) {
  for (const Behaviour of [Button, CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink]) {
    start(Behaviour, root);
  }
}

if (supported) {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  enhance(document);
  announce();
  document.body.addEventListener("htmx:afterSwap", (event) => enhance(event.target));
}
