package org.qppportal.core.qrda;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Finds lines, columns and paths of elements that only their number is known of. */
final class Places {

  /** Where an element begins. */
  record Place(String path, int line, int column) {
    static final Place UNKNOWN = new Place("", 0, 0);
  }

  /** An open element on the way to a wanted one. */
  private static final class Step {
    private final Step parent;
    private final String name;
    private final String namespace;
    private final int index;
    private final Map<String, Integer> children = new HashMap<>();

    Step(Step parent, String name, String namespace, int index) {
      this.parent = parent;
      this.name = name;
      this.namespace = namespace;
      this.index = index;
    }

    int nextIndex(String child) {
      return children.merge(child, 1, Integer::sum);
    }

    StringBuilder write(StringBuilder path) {
      if (parent != null) {
        parent.write(path);
      }
      path.append("/*[local-name() = '")
          .append(name)
          .append("' and namespace-uri() = '")
          .append(namespace.replace("'", ""))
          .append("']");
      return parent == null ? path : path.append('[').append(index).append(']');
    }
  }

  private Places() {}

  /**
   * The places of elements.
   *
   * @param wanted their numbers
   */
  static Map<Integer, Place> find(QrdaSource source, BitSet wanted) throws IOException {
    Map<Integer, Place> places = new HashMap<>();
    int last = wanted.length() - 1;
    Deque<Step> open = new ArrayDeque<>();
    try (XmlStream xml = XmlStream.open(source)) {
      while (xml.element() < last) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open.push(step(open.peek(), xml));
          if (wanted.get(xml.element())) {
            String path = open.element().write(new StringBuilder(400)).toString();
            places.put(xml.element(), new Place(path, xml.line(), xml.column()));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open.pop();
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          break;
        }
      }
    }
    return places;
  }

  private static Step step(Step parent, XmlStream xml) {
    String name = xml.reader().getLocalName();
    String namespace = xml.reader().getNamespaceURI();
    return new Step(
        parent,
        name,
        namespace == null ? "" : namespace,
        parent == null ? 1 : parent.nextIndex(name));
  }
}
