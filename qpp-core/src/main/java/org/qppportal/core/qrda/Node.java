package org.qppportal.core.qrda;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of one part of a document. Its place is only an element's number: line, column and
 * path are looked up in a second pass when a problem needs them, so that accepted documents are
 * spared the cost.
 */
final class Node {

  private final Template template;
  private final int element;
  private final Node parent;
  private List<Node> children = List.of();
  private List<Value> values = List.of();
  private Supplements supplements;

  Node(Template template, int element, Node parent) {
    this.template = template;
    this.element = element;
    this.parent = parent;
  }

  Template template() {
    return template;
  }

  /** Which element of the document it is, counted from 1. */
  int element() {
    return element;
  }

  /** What it lies in; null for the document. */
  Node parent() {
    return parent;
  }

  List<Node> children() {
    return children;
  }

  List<Node> children(Template wanted) {
    List<Node> found = new ArrayList<>(4);
    for (Node child : children) {
      if (child.template == wanted) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first child of a template; null when there is none. */
  Node child(Template wanted) {
    for (Node child : children) {
      if (child.template == wanted) {
        return child;
      }
    }
    return null;
  }

  int count(Template wanted) {
    int count = 0;
    for (Node child : children) {
      if (child.template == wanted) {
        count++;
      }
    }
    return count;
  }

  List<Value> values(Field wanted) {
    List<Value> found = new ArrayList<>(2);
    for (Value value : values) {
      if (value.field() == wanted) {
        found.add(value);
      }
    }
    return found;
  }

  int count(Field wanted) {
    int count = 0;
    for (Value value : values) {
      if (value.field() == wanted) {
        count++;
      }
    }
    return count;
  }

  /** The first value of a field; null when there is none. */
  Value value(Field wanted) {
    for (Value value : values) {
      if (value.field() == wanted) {
        return value;
      }
    }
    return null;
  }

  /** The text of the first value of a field; null when there is none. */
  String text(Field wanted) {
    Value value = value(wanted);
    return value == null ? null : value.text();
  }

  /** Which supplemental data the population has. */
  Supplements supplements() {
    return supplements == null ? new Supplements() : supplements;
  }

  void add(Node child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  void add(Value value) {
    if (values.isEmpty()) {
      values = new ArrayList<>(2);
    }
    values.add(value);
  }

  /** Replaces the child added last, a supplement, by the note that it was there. */
  void fold(Node supplement) {
    children.remove(children.size() - 1);
    if (supplements == null) {
      supplements = new Supplements();
    }
    supplements.add(supplement);
  }
}
