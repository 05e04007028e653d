package org.qppportal.core.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that one kind of object of the published format may have. */
final class Schema {

  /** What a field may hold. */
  enum Kind {
    TEXT("a text in quotation marks"),
    NUMBER("a number"),
    FLAG("true or false"),
    LIST("a list in square brackets"),
    OBJECT("an object in curly brackets"),
    /** A measurement's value: true or false, or an object. */
    VALUE("true or false, or an object in curly brackets"),
    /** Given out by the API and tolerated when it comes back, but never taken from a sender. */
    READ_ONLY("anything");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    String expected() {
      return expected;
    }
  }

  /** A field of an object. Each is one object, told from others by identity. */
  static final class Field {
    private final String name;
    private final Kind kind;
    private final int slot;
    private final Schema child;
    private final boolean secret;

    private Field(String name, Kind kind, int slot, Schema child, boolean secret) {
      this.name = name;
      this.kind = kind;
      this.slot = slot;
      this.child = child;
      this.secret = secret;
    }

    /** The name in the published format. */
    String name() {
      return name;
    }

    Kind kind() {
      return kind;
    }

    /** Where a {@link Draft} keeps it. */
    int slot() {
      return slot;
    }

    /** The fields of the objects it holds; null where it holds none. */
    Schema child() {
      return child;
    }

    /** Whether its value must not be repeated in messages. */
    boolean secret() {
      return secret;
    }
  }

  private final Map<String, Field> byName = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();

  Field text(String name) {
    return add(name, Kind.TEXT, null, false);
  }

  Field secretText(String name) {
    return add(name, Kind.TEXT, null, true);
  }

  Field number(String name) {
    return add(name, Kind.NUMBER, null, false);
  }

  Field flag(String name) {
    return add(name, Kind.FLAG, null, false);
  }

  Field list(String name, Schema child) {
    return add(name, Kind.LIST, child, false);
  }

  Field object(String name, Schema child) {
    return add(name, Kind.OBJECT, child, false);
  }

  Field value(String name, Schema child) {
    return add(name, Kind.VALUE, child, false);
  }

  void readOnly(String... names) {
    for (String name : names) {
      add(name, Kind.READ_ONLY, null, false);
    }
  }

  /** The field of that name, or null: absence is an everyday case on a path that must be fast. */
  Field field(String name) {
    return byName.get(name);
  }

  /** All fields; a field's slot is its index. */
  List<Field> fields() {
    return fields;
  }

  private Field add(String name, Kind kind, Schema child, boolean secret) {
    Field field = new Field(name, kind, fields.size(), child, secret);
    fields.add(field);
    byName.put(name, field);
    return field;
  }
}
