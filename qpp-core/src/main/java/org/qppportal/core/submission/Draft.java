package org.qppportal.core.submission;

import java.util.List;
import org.qppportal.core.submission.Schema.Field;

/**
 * An object as it was sent, before anybody has judged it: one slot for each field its schema knows.
 * A slot holds a String, a Boolean, a Long, a BigDecimal, a Draft, a list of Drafts, or a mark.
 */
final class Draft {

  /** Marks a field sent as null. */
  static final Object NULL = new Object();

  /** Marks a field whose content was refused already, so that no second problem is raised. */
  static final Object REFUSED = new Object();

  /** Marks a read-only field that was sent and skipped. */
  static final Object SKIPPED = new Object();

  private final Schema schema;
  private final Object[] slots;

  Draft(Schema schema) {
    this.schema = schema;
    this.slots = new Object[schema.fields().size()];
  }

  Schema schema() {
    return schema;
  }

  void put(Field field, Object content) {
    slots[field.slot()] = content;
  }

  /** What the slot holds: content, a mark, or Java's null when the field was not sent. */
  Object raw(Field field) {
    return slots[field.slot()];
  }

  /** Whether the field was sent at all, be it as null. */
  boolean sent(Field field) {
    return slots[field.slot()] != null;
  }

  /** Whether the field was sent with content, be it refused content. */
  boolean filled(Field field) {
    Object content = slots[field.slot()];
    return content != null && content != NULL && content != SKIPPED;
  }

  /** The text, or Java's null when there is none. */
  String text(Field field) {
    return slots[field.slot()] instanceof String text ? text : null;
  }

  /** The text, or Java's null when there is none or it is blank. */
  String textOrNull(Field field) {
    String text = text(field);
    return text == null || text.isBlank() ? null : text;
  }

  /** The flag, or false when there is none. */
  boolean flag(Field field) {
    return slots[field.slot()] == Boolean.TRUE;
  }

  /** The number, a Long or a BigDecimal, or Java's null when there is none. */
  Number number(Field field) {
    return slots[field.slot()] instanceof Number number ? number : null;
  }

  /** The object, or Java's null when there is none. */
  Draft object(Field field) {
    return slots[field.slot()] instanceof Draft draft ? draft : null;
  }

  /** The list, empty when there is none; refused items are null. */
  @SuppressWarnings("unchecked") // only lists of drafts are put
  List<Draft> list(Field field) {
    return slots[field.slot()] instanceof List<?> list ? (List<Draft>) list : List.of();
  }
}
