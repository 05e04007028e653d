/*
 * Keys for those who work on many tickets. Everything can be done without this file. Keys of one
 * character can be turned off (WCAG 2.1.4), and do nothing while somebody writes.
 */
(() => {
  "use strict";

  const OFF = "qpp-desk-keys-off";
  const dialog = document.getElementById("keys");
  const off = dialog.querySelector("[data-keys-off]");
  const isOff = () => {
    try {
      return localStorage.getItem(OFF) === "true";
    } catch (e) {
      return false;
    }
  };
  off.checked = isOff();
  off.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, String(off.checked));
    } catch (e) {
      /* Without storage the choice lasts as long as the page. */
    }
  });
  document.querySelectorAll("[data-needs-keys]").forEach((part) => {
    part.hidden = false;
  });
  document.querySelectorAll("[data-open-keys]").forEach((button) => {
    button.addEventListener("click", () => dialog.showModal());
  });
  dialog.querySelector("[data-close-keys]").addEventListener("click", () => dialog.close());

  const all = document.querySelector("[data-check-all]");
  if (all) {
    all.hidden = false;
    all.querySelector("input").addEventListener("change", (event) => {
      document.querySelectorAll("input[name=ticket]").forEach((box) => {
        box.checked = event.target.checked;
      });
    });
  }

  const rows = [...document.querySelectorAll("[data-row]")];
  const row = () => rows.findIndex((one) => one.contains(document.activeElement));
  const toRow = (index) => {
    const link = index >= 0 && index < rows.length && rows[index].querySelector("th a");
    if (link) {
      link.focus();
    }
  };
  const to = (id) => {
    const field = document.getElementById(id);
    if (field) {
      field.scrollIntoView({block: "center"});
      field.focus();
    }
    return field !== null;
  };
  const press = (selector) => {
    const target = document.querySelector(selector);
    if (target) {
      target.click();
    }
    return target !== null;
  };

  const queueKeys = {
    "j": () => toRow(row() + 1),
    "k": () => toRow(row() - 1),
    "x": () => {
      const box = row() >= 0 && rows[row()].querySelector("input[name=ticket]");
      if (box) {
        box.checked = !box.checked;
      }
    },
    "b": () => to("bulkAssignee"),
    "/": () => to("q"),
  };
  const ticketKeys = {
    "t": () => press("#take"),
    "r": () => to("text"),
    "m": () => to("template"),
    "n": () => to("note"),
    "a": () => to("assignee"),
    "j": () => press("[data-next-ticket]"),
    "u": () => press("[data-queue]"),
  };
  const keys = rows.length > 0 || document.getElementById("q") ? queueKeys : ticketKeys;

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (event.key === "Escape" && field && field.tagName !== "DIALOG") {
      field.blur();
      return;
    }
    if (isOff() || field || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      dialog.showModal();
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
