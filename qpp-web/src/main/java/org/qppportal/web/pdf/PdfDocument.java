package org.qppportal.web.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document to be rendered as PDF, put together node by node. Text is never parsed, so that
 * nothing in it can become markup or name a file.
 */
public final class PdfDocument {

  private static final String LANGUAGE = "en-US";

  private final Document document;
  private final Element head;
  private final Element body;
  private final Element bookmarks;
  private final Standing standing;
  private int headings;

  /** How far what a document says counts; told at the foot of each page. */
  public enum Standing {
    PRELIMINARY("Preliminary estimate, not final"),
    FINAL("Final decision");

    private final String words;

    Standing(String words) {
      this.words = words;
    }
  }

  /**
   * Begins a document.
   *
   * @param title what it is, for the window and for screen readers
   * @param description what is in it, in one sentence
   */
  public PdfDocument(String title, String description, Standing standing) {
    this.standing = standing;
    this.document = newDocument();
    Element html = document.createElement("html");
    html.setAttribute("lang", LANGUAGE);
    document.appendChild(html);
    this.head = add(html, "head", null, null);
    this.body = add(html, "body", null, null);
    add(head, "title", null, title);
    Element meta = add(head, "meta", null, null);
    // The renderer knows a description by the name that PDF has for it.
    meta.setAttribute("name", "subject");
    meta.setAttribute("content", description);
    this.bookmarks = add(head, "bookmarks", null, null);
  }

  /** Where the content goes. */
  public Element body() {
    return body;
  }

  /**
   * Adds an element.
   *
   * @param styleClass its class in the style sheet; null for none
   * @param text its text; null for none
   */
  public Element add(Element parent, String name, String styleClass, String text) {
    Element element = document.createElement(name);
    if (styleClass != null) {
      element.setAttribute("class", styleClass);
    }
    if (text != null) {
      element.appendChild(document.createTextNode(text));
    }
    parent.appendChild(element);
    return element;
  }

  /** Adds a heading that the reader's list of bookmarks names too. */
  public Element bookmarkedHeading(Element parent, String name, String styleClass, String text) {
    Element heading = add(parent, name, styleClass, text);
    headings++;
    String id = "h" + headings;
    heading.setAttribute("id", id);
    Element bookmark = add(bookmarks, "bookmark", null, null);
    bookmark.setAttribute("name", text);
    bookmark.setAttribute("href", "#" + id);
    return heading;
  }

  /** The document with its style sheet, ready to render. */
  Document with(String styleSheet) {
    add(head, "style", null, styleSheet.replace("%STANDING%", standing.words));
    return document;
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's own parser is always there", e);
    }
  }
}
