// Warns two minutes before the idle session ends, and keeps what was typed when it has ended.
const WARNING_SECONDS = 120;
const SEEN = "session-seen";

class SessionWatch extends HTMLElement {
  connectedCallback() {
    this.idle = Number(this.dataset.idleSeconds);
    this.part("stay").addEventListener("click", () => this.stay());
    window.addEventListener("focus", () => this.ended && this.resume());
    this.seenNow();
    this.timer = setInterval(() => this.look(), 5000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  part(name) {
    return this.querySelector(`[data-session="${name}"]`);
  }

  show(name) {
    for (const part of this.querySelectorAll("[data-session-state]")) {
      part.hidden = part.dataset.sessionState !== name;
    }
  }

  /** Other tabs share the session, so they share the moment at which the server last heard of us. */
  seenNow() {
    this.own = Date.now();
    try {
      localStorage.setItem(SEEN, String(this.own));
    } catch {
      // Without storage each tab counts alone.
    }
  }

  left() {
    let shared = 0;
    try {
      shared = Number(localStorage.getItem(SEEN));
    } catch {
      // Counting alone.
    }
    return this.idle - (Date.now() - Math.max(this.own, shared)) / 1000;
  }

  look() {
    const left = this.left();
    if (left <= 0) {
      this.end();
    } else if (!this.ended) {
      this.show(left <= WARNING_SECONDS ? "ending" : "");
    }
  }

  end() {
    if (!this.ended) {
      this.ended = true;
      this.show(document.querySelector("form[data-changed]") ? "ended-typing" : "ended");
    }
  }

  async stay() {
    const answer = await fetch("/desk/alive", { redirect: "manual" }).catch(() => null);
    if (answer?.ok) {
      this.seenNow();
      this.show("");
    } else if (answer) {
      this.end();
    }
  }

  /** After signing in again in another tab this page needs the new session's token. */
  async resume() {
    const answer = await fetch("/desk", { redirect: "manual" }).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("input[data-token]");
    if (fresh) {
      document.querySelectorAll("input[data-token]").forEach((it) => (it.value = fresh.value));
      this.ended = false;
      this.seenNow();
      this.show("");
    }
  }
}

customElements.define("session-watch", SessionWatch);
