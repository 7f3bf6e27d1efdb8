// Sends a form while it is typed in. What cannot be sent is kept in the browser and offered again.
const WAIT = 1500;
const AGAIN = 5000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const area = form.querySelector("textarea");
  const state = form.querySelector("[data-autosave-state]");
  const key = `autosave:${form.getAttribute("action")}`;
  let timer = 0;
  let sent = area.value;
  let sending = false;

  const keep = (text) => {
    try {
      if (text === null) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, text);
      }
    } catch {
      // Without storage the server alone keeps it.
    }
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  async function send() {
    if (sending || area.value === sent) {
      return;
    }
    sending = true;
    const text = area.value;
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-Autosave": "1" },
      body: new URLSearchParams(new FormData(form)),
      redirect: "manual",
    }).catch(() => null);
    sending = false;
    if (answer?.ok) {
      form.elements.version.value = (await answer.json()).version;
      sent = text;
      if (area.value === text) {
        form.removeAttribute("data-changed");
        keep(null);
        state.textContent = "已自动保存";
      } else {
        later(WAIT);
      }
    } else if (answer?.status === 409) {
      state.textContent = "别人保存过这一部分，没有自动保存。请按保存，两份文字会一起显示";
    } else if (answer?.status === 422) {
      state.textContent = (await answer.json()).why;
    } else {
      state.textContent = "没有连上，文字暂存在本机，连上后自动保存";
      later(AGAIN);
    }
  }

  area.addEventListener("input", () => {
    keep(area.value);
    state.textContent = "正在输入";
    later(WAIT);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep(null);
  });

  try {
    const left = localStorage.getItem(key);
    if (left !== null && left !== area.value) {
      area.value = left;
      form.setAttribute("data-changed", "");
      state.textContent = "恢复了上次没有来得及保存的文字";
      later(WAIT);
    }
  } catch {
    // Nothing was kept.
  }
}
