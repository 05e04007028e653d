/*
 * Offers articles to who writes a question, and puts their addresses into answers. Without it both
 * pages work by their buttons and links.
 */
(() => {
  "use strict";

  const PAUSE = 600;
  const LEAST = 10;

  /* Does something once nobody has typed for a moment. */
  const afterPause = (work) => {
    let timer = 0;
    return () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(work, PAUSE);
    };
  };

  /* A list that was asked for; nothing when there is no answer, because nobody depends on it. */
  const ask = async (address, options) => {
    try {
      const answer = await fetch(address, options);
      return answer.ok && !answer.redirected ? await answer.json() : null;
    } catch {
      return null;
    }
  };

  const link = (article, address) => {
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.target = "_blank";
    anchor.rel = "noopener";
    anchor.textContent = article.title;
    const hint = document.createElement("span");
    hint.className = "qpp-sr-only";
    hint.textContent = " (opens in a new tab)";
    anchor.append(hint);
    return anchor;
  };

  const count = (number) => (number === 1 ? "1 article" : `${number} articles`);

  /* Asking: what fits the words so far. */
  const offers = document.querySelector("[data-offers]");
  if (offers) {
    const found = offers.querySelector("[data-offers-found]");
    const list = offers.querySelector("[data-offers-list]");
    const shown = document.querySelector("[data-offers-shown]");
    const status = document.querySelector("[data-offers-status]");
    const subject = document.getElementById("subject");
    const text = document.getElementById("text");
    let latest = 0;
    let names = "";

    const show = (articles) => {
      const now = articles.map((article) => article.name).join(" ");
      if (now === names) {
        return;
      }
      names = now;
      list.replaceChildren(...articles.map((article) => {
        const item = document.createElement("li");
        const summary = document.createElement("p");
        summary.textContent = article.summary;
        item.append(link(article, `${article.address}&from=question`), summary);
        return item;
      }));
      found.classList.toggle("article-offers--none", articles.length === 0);
      shown.value = [...new Set([...shown.value.split(" "), ...now.split(" ")])].join(" ").trim();
      status.textContent = articles.length === 0
        ? "" : `${count(articles.length)} may answer your question, below it.`;
    };

    const look = async () => {
      if (`${subject.value}${text.value}`.trim().length < LEAST) {
        return;
      }
      latest += 1;
      const mine = latest;
      const articles = await ask(offers.dataset.offers, {
        method: "POST",
        body: new URLSearchParams({
          code: offers.dataset.code,
          subject: subject.value,
          text: text.value,
          shown: shown.value,
        }),
      });
      if (articles && mine === latest) {
        show(articles);
      }
    };

    const soon = afterPause(look);
    [subject, text].forEach((field) => field.addEventListener("input", soon));
    offers.querySelector("[data-offers-button]").remove();
  }

  /* Answering: an article's address goes into the answer, where the cursor is. */
  const articles = document.querySelector("[data-articles]");
  if (articles) {
    const list = articles.querySelector("[data-articles-list]");
    const status = articles.querySelector("[data-articles-status]");
    const answer = document.getElementById("text");
    const words = document.getElementById("article-words");

    const addButton = (item) => {
      const anchor = item.querySelector("a");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "qpp-button qpp-button--outline";
      button.textContent = "Put the link into the answer";
      const which = document.createElement("span");
      which.className = "qpp-sr-only";
      which.textContent = `: ${anchor.firstChild.textContent}`;
      button.append(which);
      button.addEventListener("click", () => {
        const from = answer.selectionStart;
        const before = answer.value.slice(0, from);
        const gap = before === "" || /\s$/.test(before) ? "" : "\n";
        answer.setRangeText(`${gap}${anchor.href}\n`, from, answer.selectionEnd, "end");
        answer.focus();
        status.textContent = "The link is in the answer.";
      });
      item.append(document.createElement("br"), button);
    };

    const look = async () => {
      if (words.value.trim() === "") {
        return;
      }
      const found = await ask(
        `${articles.dataset.articles}?q=${encodeURIComponent(words.value)}`, {});
      if (!found) {
        return;
      }
      list.replaceChildren(...found.map((article) => {
        const item = document.createElement("li");
        item.append(link(article, article.address));
        addButton(item);
        return item;
      }));
      status.textContent = found.length === 0 ? "No article fits." : `${count(found.length)} found.`;
    };

    list.querySelectorAll("li").forEach(addButton);
    words.addEventListener("input", afterPause(look));
    words.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
    articles.querySelector("[data-articles-search]").hidden = false;
  }
})();
