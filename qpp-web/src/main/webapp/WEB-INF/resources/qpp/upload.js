/*
 * Many files at once: each is checked as soon as it is chosen, and sent when somebody says so. The
 * browser keeps the file between the two. Without this script one file at a time is sent by a form.
 */
(() => {
  "use strict";

  const root = document.querySelector("[data-upload]");
  if (!root) {
    return;
  }
  const atOnce = 2;
  const mostBytes = Number(root.dataset.mostBytes);
  const input = root.querySelector("#files");
  const drop = root.querySelector("[data-drop]");
  const list = root.querySelector("[data-list]");
  const summary = root.querySelector("[data-summary]");
  const sendAll = root.querySelector("[data-send-all]");
  const template = root.querySelector("[data-row]");
  const files = [];
  const waiting = [];
  let running = 0;
  let answers = 0;

  const states = {
    waiting: ["Waiting", "neutral"],
    checking: ["Checking", "info"],
    sending: ["Sending", "info"],
    ready: ["Can be sent", "success"],
    refused: ["Has problems", "error"],
    sent: ["Received", "success"],
    repeated: ["Already received", "success"],
    failed: ["Not checked", "error"],
    cancelled: ["Cancelled", "neutral"],
  };
  const busy = (file) => ["waiting", "checking", "sending"].includes(file.state);
  const count = (state) => files.filter((file) => file.state === state).length;

  const summarize = () => {
    const parts = Object.keys(states)
        .filter((state) => count(state) > 0)
        .map((state) => `${states[state][0].toLowerCase()}: ${count(state)}`);
    summary.textContent =
        `${files.length} ${files.length === 1 ? "file" : "files"}. ${parts.join(", ")}.`;
    const ready = count("ready");
    sendAll.hidden = ready < 2;
    sendAll.textContent = `Send ${ready} files`;
    root.querySelector("[data-results]").hidden = files.length === 0;
  };

  const setState = (file, state) => {
    file.state = state;
    const [label, type] = states[state];
    const tag = file.row.querySelector("[data-state]");
    tag.textContent = label;
    tag.className = `qpp-tag qpp-tag--${type}`;
    const button = (name) => file.row.querySelector(`[data-${name}]`);
    button("cancel").hidden = !busy(file);
    button("send").hidden = state !== "ready";
    button("retry").hidden = !["failed", "cancelled", "refused"].includes(state);
    button("remove").hidden = busy(file);
    file.row.querySelector("[data-progress]").hidden = !busy(file);
    summarize();
  };

  const say = (file, text) => {
    const paragraph = document.createElement("p");
    paragraph.className = "qpp-error-message";
    paragraph.textContent = text;
    file.row.querySelector("[data-answer]").replaceChildren(paragraph);
  };

  const show = (file, html) => {
    const answer = new DOMParser().parseFromString(html, "text/html").querySelector("[data-outcome]");
    if (!answer) {
      return false;
    }
    /* Ids are the server's and repeat from one answer to the next. */
    answers += 1;
    const prefix = `answer-${answers}-`;
    answer.querySelectorAll("[id]").forEach((part) => {
      part.id = prefix + part.id;
    });
    ["for", "aria-labelledby", "aria-describedby"].forEach((name) => {
      answer.querySelectorAll(`[${name}]`).forEach((part) => {
        part.setAttribute(name, prefix + part.getAttribute(name));
      });
    });
    answer.querySelectorAll("[data-needs-script]").forEach((part) => {
      part.hidden = false;
    });
    file.row.querySelector("[data-answer]").replaceChildren(answer);
    setState(file, answer.dataset.outcome.toLowerCase());
    return true;
  };

  const finish = (file) => {
    running -= 1;
    file.request = null;
    next();
  };

  const start = (file, send) => {
    if (file.content.size > mostBytes) {
      setState(file, "failed");
      say(file, "The file is larger than 10 MB. Split it, or send it in parts.");
      next();
      return;
    }
    running += 1;
    setState(file, send ? "sending" : "checking");
    const form = new FormData();
    form.append("practice", root.dataset.practice);
    form.append("send", String(send));
    form.append("file", file.content, file.content.name);
    const request = new XMLHttpRequest();
    file.request = request;
    const progress = file.row.querySelector("[data-progress]");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        progress.value = Math.round((100 * event.loaded) / event.total);
      }
    });
    /* Sent in full: what is left is the check, of which nobody knows how long it takes. */
    request.upload.addEventListener("load", () => progress.removeAttribute("value"));
    request.addEventListener("load", () => {
      if (request.status !== 200 || !show(file, request.responseText)) {
        setState(file, "failed");
        say(file, request.status === 200 || request.status === 401
            ? "You were signed out. Sign in again in another tab, then try again."
            : "The portal could not take the file just now. Nothing was saved. Try again.");
      }
      finish(file);
    });
    request.addEventListener("error", () => {
      setState(file, "failed");
      say(file, send
          ? "The connection broke off, so we cannot tell whether the file arrived. Try again: sending the same file twice changes nothing."
          : "The connection broke off. Try again; if you changed the file, choose it again.");
      finish(file);
    });
    request.addEventListener("abort", () => {
      setState(file, "cancelled");
      say(file, send
          ? "Cancelled. If the file had arrived already, its receipt is on the practice's page."
          : "Cancelled. Nothing was saved.");
      finish(file);
    });
    request.open("POST", root.dataset.upload);
    request.setRequestHeader("X-QPP-Upload", "1");
    request.send(form);
  };

  const next = () => {
    while (running < atOnce && waiting.length > 0) {
      const {file, send} = waiting.shift();
      start(file, send);
    }
  };

  const queue = (file, send) => {
    file.row.querySelector("[data-answer]").replaceChildren();
    file.row.querySelector("[data-progress]").value = 0;
    file.lastSend = send;
    setState(file, "waiting");
    waiting.push({file, send});
    next();
  };

  const remove = (file) => {
    files.splice(files.indexOf(file), 1);
    file.row.remove();
    summarize();
  };

  const add = (content) => {
    const same = files.find((file) => file.content.name === content.name && !busy(file));
    if (same) {
      same.content = content;
      queue(same, false);
      return;
    }
    const row = template.content.firstElementChild.cloneNode(true);
    const file = {content, row, state: "waiting", request: null, lastSend: false};
    row.querySelector("[data-name]").textContent = content.name;
    row.querySelector("[data-progress]").setAttribute("aria-label", `Progress of ${content.name}`);
    row.querySelectorAll("button").forEach((button) => {
      const what = document.createElement("span");
      what.className = "qpp-sr-only";
      what.textContent = ` ${content.name}`;
      button.append(what);
    });
    row.querySelector("[data-cancel]").addEventListener("click", () => {
      if (file.request) {
        file.request.abort();
        return;
      }
      waiting.splice(waiting.findIndex((entry) => entry.file === file), 1);
      setState(file, "cancelled");
    });
    row.querySelector("[data-send]").addEventListener("click", () => queue(file, true));
    row.querySelector("[data-retry]").addEventListener("click", () => queue(file, file.lastSend));
    row.querySelector("[data-remove]").addEventListener("click", () => {
      remove(file);
      input.focus();
    });
    files.push(file);
    list.append(row);
    queue(file, false);
  };

  input.addEventListener("change", () => {
    [...input.files].forEach(add);
    input.value = "";
  });
  ["dragover", "dragenter"].forEach((name) => {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("up-drop--over");
    });
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("up-drop--over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("up-drop--over");
    [...event.dataTransfer.files].forEach(add);
  });
  sendAll.addEventListener("click", () => {
    files.filter((file) => file.state === "ready").forEach((file) => queue(file, true));
  });
  root.querySelector("[data-clear]").addEventListener("click", () => {
    files.filter((file) => !busy(file)).forEach(remove);
    input.focus();
  });
  window.addEventListener("beforeunload", (event) => {
    if (files.some((file) => file.state === "sending")) {
      event.preventDefault();
    }
  });
  root.hidden = false;
})();
