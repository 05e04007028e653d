package org.qppportal.core.qrda;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qppportal.core.problem.QrdaProblem;

/**
 * The elements of a document one after the other. Document type declarations and entities are
 * refused, nothing is fetched, and nesting, size and encoding are checked.
 */
final class XmlStream implements AutoCloseable {

  static final int DEEPEST = 100;

  private static final int HEAD = 512;
  private static final Set<String> ENCODINGS =
      Set.of("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1");

  /** What stands between the word and the name of an encoding. */
  private static final Pattern NO_NAME = Pattern.compile("[=\\s\"']");

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final GuardedInput guard;
  private final XMLStreamReader reader;
  private int depth;
  private int element;

  private XmlStream(InputStream in) throws IOException {
    this.in = in;
    this.guard = new GuardedInput(in);
    BufferedInputStream head = new BufferedInputStream(guard, HEAD);
    checkHead(head);
    try {
      this.reader = FACTORY.createXMLStreamReader(head);
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  static XmlStream open(QrdaSource source) throws IOException {
    InputStream in = source.open();
    try {
      return new XmlStream(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing is fetched");
        });
    return factory;
  }

  /**
   * Goes to the next start or end of an element.
   *
   * @return {@link XMLStreamConstants#START_ELEMENT}, {@link XMLStreamConstants#END_ELEMENT},
   *     {@link XMLStreamConstants#CHARACTERS} for text, or {@link XMLStreamConstants#END_DOCUMENT}
   */
  int next() throws IOException {
    try {
      while (true) {
        guard.progress();
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            element++;
            if (++depth > DEEPEST) {
              throw at(
                  QrdaProblem.TOO_DEEP,
                  "Elements lie more than " + DEEPEST + " levels deep inside each other.");
            }
            return XMLStreamConstants.START_ELEMENT;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return XMLStreamConstants.END_ELEMENT;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.END_DOCUMENT -> {
            return XMLStreamConstants.END_DOCUMENT;
          }
          case XMLStreamConstants.DTD ->
              throw at(
                  QrdaProblem.DOCTYPE,
                  "The document has a document type declaration (DOCTYPE), which could make the"
                      + " reader fetch or repeat content.");
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw at(
                  QrdaProblem.DOCTYPE,
                  "The document uses an entity that XML itself does not have.");
          default -> {
            // Comments and processing instructions say nothing about the data.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  XMLStreamReader reader() {
    return reader;
  }

  /**
   * Whether the text at hand is blank. The parser reads on for it, so what comes then can be no
   * XML.
   */
  boolean isBlank() throws IOException {
    try {
      return reader.isWhiteSpace();
    } catch (UncheckedStreamException e) {
      if (e.getCause() instanceof XMLStreamException cause) {
        throw unreadable(cause);
      }
      throw e;
    }
  }

  /** How deep the current element lies; 1 for the root. */
  int depth() {
    return depth;
  }

  /** The number of the element that started last, counted from 1. */
  int element() {
    return element;
  }

  int line() {
    return reader.getLocation().getLineNumber();
  }

  int column() {
    return reader.getLocation().getColumnNumber();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw unreadable(e);
    } finally {
      in.close();
    }
  }

  private Unreadable at(QrdaProblem problem, String message) {
    return new Unreadable(problem, line(), column(), message);
  }

  private static IOException unreadable(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof Unreadable own) {
      return own;
    }
    Location place = e.getLocation();
    int line = place == null ? 0 : place.getLineNumber();
    int column = place == null ? 0 : place.getColumnNumber();
    if (cause instanceof CharConversionException || speaksOfEncoding(e.getMessage())) {
      return new Unreadable(
          QrdaProblem.WRONG_ENCODING,
          line,
          column,
          "The bytes at this place are not text of the encoding that the document names.");
    }
    if (cause instanceof IOException io) {
      return io;
    }
    return new Unreadable(
        QrdaProblem.NOT_XML, line, column, "The document is not well-formed XML at this place.");
  }

  private static boolean speaksOfEncoding(String message) {
    String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
    return text.contains("utf-8") || text.contains("encoding");
  }

  private static void checkHead(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD - 1);
    in.reset();
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (text.isBlank()) {
      throw new Unreadable(QrdaProblem.NOT_XML, 1, 1, "The file has no content.");
    }
    int declaration = text.indexOf("<?xml");
    int end = text.indexOf("?>");
    int named = declaration < 0 ? -1 : text.indexOf("encoding", declaration);
    if (named < 0 || end < named) {
      return;
    }
    String value = text.substring(named + "encoding".length(), end).strip();
    String name = NO_NAME.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    if (!ENCODINGS.contains(name)) {
      throw new Unreadable(
          QrdaProblem.WRONG_ENCODING, 1, 1, "The document names an encoding that is not taken.");
    }
  }
}
