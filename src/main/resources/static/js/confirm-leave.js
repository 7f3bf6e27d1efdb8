// Asks before a changed form is left; session-watch.js reads the mark that is kept on the form.
for (const form of document.querySelectorAll("form[data-confirm-leave]")) {
  form.addEventListener("input", () => form.setAttribute("data-changed", ""));
  form.addEventListener("submit", () => form.removeAttribute("data-changed"));
}

window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-changed]")) {
    event.preventDefault();
  }
});
