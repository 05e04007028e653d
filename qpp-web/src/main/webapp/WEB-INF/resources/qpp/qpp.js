/*
 * Everything works without this file, except that nobody warns of the end of a session.
 */
(() => {
  "use strict";

  /* An alert or error summary that appears takes the keyboard to itself. */
  const focusOn = (root) => {
    const target = root.querySelector("[data-focus]");
    if (target) {
      target.focus();
    }
  };
  focusOn(document);
  const messages = document.getElementById("messages");
  if (messages) {
    new MutationObserver(() => focusOn(document.getElementById("messages") || messages)).observe(
        messages.parentNode, {childList: true, subtree: true});
  }

  /* A line of the error summary goes to its field, not only near it. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".qpp-alert a[href^='#']");
    const field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({block: "center"});
      field.focus();
    }
  });

  /* Finding in a list of problems, also in one that came later. */
  const filterProblems = (list) => {
    const words = list.querySelector("[data-problem-words]").value.toLowerCase().split(/\s+/);
    const kind = list.querySelector("[data-problem-kind]").value;
    const fits = (item) => words.every((word) => item.textContent.toLowerCase().includes(word));
    const items = [...list.querySelectorAll("[data-problem]")];
    items.forEach((item) => {
      item.hidden = (kind !== "" && item.dataset.problem !== kind) || !fits(item);
    });
    const shown = items.filter((item) => !item.hidden).length;
    list.querySelector("[data-problem-count]").textContent =
        `${shown} of ${items.length} kinds of problems shown`;
  };
  document.addEventListener("input", (event) => {
    const filter = event.target.closest("[data-problem-words], [data-problem-kind]");
    if (filter) {
      filterProblems(filter.closest(".qpp-problems"));
    }
  });
  document.querySelectorAll(".qpp-problems [data-needs-script]").forEach((part) => {
    part.hidden = false;
  });

  /* Moments of the program's time zone in the reader's own, where that is another one. */
  document.querySelectorAll("time[data-own-time]").forEach((time) => {
    const moment = new Date(time.dateTime);
    const zone = new Intl.DateTimeFormat("en-US", {timeStyle: "short", timeZoneName: "short"});
    const own = new Intl.DateTimeFormat("en-US", {
      dateStyle: "long", timeStyle: "short"}).format(moment);
    const name = zone.formatToParts(moment).find((part) => part.type === "timeZoneName").value;
    if (!/^E[SD]T$/.test(name)) {
      time.after(` (${own} ${name} where you are)`);
    }
  });

  /* Paper shows what is folded up on the screen. */
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    folded.forEach((details) => details.setAttribute("open", ""));
  });
  window.addEventListener("afterprint", () => {
    folded.forEach((details) => details.removeAttribute("open"));
  });

  /* The end of the session: warn, then sign out. */
  const warning = document.getElementById("session-warning");
  if (!warning) {
    return;
  }
  const minute = 60_000;
  const idle = Number(warning.dataset.idleMinutes) * minute;
  const warnBefore = Number(warning.dataset.warnMinutes) * minute;
  const left = warning.querySelector("[data-left]");
  const announcer = warning.querySelector("[data-announce]");
  const otherTabs = "BroadcastChannel" in window ? new BroadcastChannel("qpp-session") : null;
  let lastRequest = Date.now();
  let announced = "";

  const words = (milliseconds) => {
    const minutes = Math.ceil(milliseconds / minute);
    if (milliseconds > minute) {
      return `${minutes} minutes`;
    }
    return milliseconds > 30_000 ? "1 minute" : "less than 30 seconds";
  };
  const renewed = () => {
    lastRequest = Date.now();
    announced = "";
    if (warning.open) {
      warning.close();
    }
  };
  const tellOthers = () => otherTabs && otherTabs.postMessage("renewed");

  const stay = async () => {
    try {
      const answer = await fetch(warning.dataset.keepAlive, {
        method: "POST",
        headers: {"X-Requested-With": "XMLHttpRequest"},
      });
      if (answer.ok) {
        renewed();
        tellOthers();
        return;
      }
    } catch {
      announcer.textContent = "The portal did not answer. Try again.";
      return;
    }
    window.location.assign(warning.dataset.signedOut);
  };
  const leave = () => {
    window.clearInterval(clock);
    const form = document.getElementById("sign-out");
    if (form) {
      form.submit();
    } else {
      window.location.assign(warning.dataset.signedOut);
    }
  };

  warning.querySelector("[data-stay]").addEventListener("click", stay);
  warning.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });
  if (otherTabs) {
    otherTabs.addEventListener("message", renewed);
  }
  tellOthers();
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", () => {
      renewed();
      tellOthers();
    });
  }

  const clock = window.setInterval(() => {
    const remaining = lastRequest + idle - Date.now();
    if (remaining <= 5_000) {
      leave();
      return;
    }
    if (remaining > warnBefore) {
      return;
    }
    if (!warning.open) {
      warning.showModal();
    }
    const text = words(remaining);
    left.textContent = text;
    if (announced && announced !== text) {
      announcer.textContent = `You will be signed out in ${text}.`;
    }
    announced = text;
  }, 1_000);
})();
