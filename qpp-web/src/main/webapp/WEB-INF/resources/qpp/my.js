/*
 * Comfort on the signed-in pages. Everything can be done without this file, except that nothing is
 * saved while somebody types.
 */
(() => {
  "use strict";

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.addEventListener("click", () => window.print());
  });

  /* A file that is too large is not worth sending first. */
  document.querySelectorAll("input[type=file][data-most-bytes]").forEach((input) => {
    input.form.addEventListener("submit", (event) => {
      const file = input.files[0];
      if (!file || file.size <= Number(input.dataset.mostBytes)) {
        return;
      }
      event.preventDefault();
      let message = document.getElementById(`${input.id}-error`);
      if (!message) {
        message = document.createElement("span");
        message.id = `${input.id}-error`;
        message.className = "qpp-error-message";
        input.before(message);
      }
      message.textContent = input.dataset.tooLarge;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `${input.id}-hint ${message.id}`);
      input.focus();
    });
  });

  const form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }

  /* A link in the error summary leads into a group that may be folded up. */
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && form.contains(target)) {
      for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) {
        at.open = true;
      }
      target.focus();
    }
  };
  window.addEventListener("hashchange", unfold);
  form.querySelectorAll(".my-invalid").forEach((item) => {
    const group = item.closest("details");
    if (group) {
      group.open = true;
    }
  });

  /* Points of the activities checked. */
  const total = form.querySelector("[data-points-total]");
  const boxes = [...form.querySelectorAll("input[data-points]")];
  const count = () => {
    const sum = boxes
        .filter((box) => box.checked)
        .reduce((points, box) => points + Number(box.dataset.points), 0);
    if (total) {
      total.textContent = Math.min(sum, Number(total.dataset.pointsTotal));
    }
    form.querySelectorAll("[data-group]").forEach((group) => {
      const checked = group.querySelectorAll("input[type=checkbox]:checked").length;
      group.querySelector("[data-checked]").textContent = checked ? `, ${checked} checked` : "";
    });
  };
  count();

  /* Only the set of measures chosen. */
  const chooseSet = () => {
    const chosen = form.querySelector("[data-choose-set] input:checked");
    form.querySelectorAll("[data-set]").forEach((set) => {
      set.hidden = chosen !== null && set.dataset.set !== chosen.value;
    });
  };
  chooseSet();

  /* Finding an activity by words. */
  form.querySelectorAll("[data-needs-script]").forEach((part) => {
    part.hidden = false;
  });
  form.querySelectorAll("[data-filter]").forEach((input) => {
    const where = document.getElementById(input.dataset.filter);
    const result = form.querySelector(`[data-filter-result="${input.dataset.filter}"]`);
    const items = [...where.querySelectorAll("[data-item]")];
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (item) => words.every((word) => item.textContent.toLowerCase().includes(word));
      items.forEach((item) => {
        item.hidden = !fits(item);
      });
      where.querySelectorAll("[data-group]").forEach((group) => {
        const found = group.querySelector("[data-item]:not([hidden])") !== null;
        group.hidden = !found;
        group.open = words.length > 0 && found;
      });
      const shown = items.filter((item) => !item.hidden).length;
      result.textContent = words.length ? `${shown} of ${items.length} activities fit` : "";
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
  });

  /* Saving while somebody types. */
  const pause = 1_500;
  let dirty = false;
  let timer = 0;
  const line = () => form.querySelector("[data-saved]");
  const conflict = () => form.querySelector("[data-conflict]");
  const save = () => {
    window.clearTimeout(timer);
    if (conflict() || typeof window.qppSaveDraft !== "function") {
      return;
    }
    dirty = false;
    window.qppSaveDraft();
  };
  const changed = (event) => {
    if (event.target.matches("[data-filter]") || event.target.type === "hidden") {
      return;
    }
    count();
    chooseSet();
    dirty = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(save, pause);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  document.getElementById("save").addEventListener("click", (event) => {
    if (typeof window.qppSaveDraft === "function" && !conflict()) {
      event.preventDefault();
      save();
    }
  });

  let leaving = false;
  form.addEventListener("submit", () => {
    leaving = true;
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest("[data-leave]")) {
      leaving = true;
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty && !leaving) {
      event.preventDefault();
    }
  });

  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxError", () => {
      dirty = true;
      const text = document.createElement("span");
      text.className = "my-not-saved";
      text.textContent =
          "Not saved. The portal did not answer, or you were signed out. Your entries are still on"
          + " this page. Sign in again in another tab, then press Save draft.";
      line().replaceChildren(text);
    });
    window.jQuery(document).on("pfAjaxComplete", () => {
      if (form.querySelector(".my-not-saved") || conflict()) {
        dirty = true;
      }
    });
  }
})();
