package org.qppportal.core.submission;

/**
 * A place in a document. Kept as a chain and written out only when a problem needs it, because most
 * documents have none.
 *
 * @param parent the place it lies in; null for the document
 * @param name the field it is in
 * @param index which item of the field's list; -1 where it is no list
 */
record Place(Place parent, String name, int index) {

  static final Place ROOT = new Place(null, "$", -1);

  Place item(String field, int itemIndex) {
    return new Place(this, field, itemIndex);
  }

  Place field(String field) {
    return new Place(this, field, -1);
  }

  Place field(Schema.Field field) {
    return field(field.name());
  }

  /** The published form, such as {@code $.measurementSets[0].category}. */
  String path() {
    return append(new StringBuilder()).toString();
  }

  private StringBuilder append(StringBuilder path) {
    if (parent != null) {
      parent.append(path).append('.');
    }
    path.append(name);
    if (index >= 0) {
      path.append('[').append(index).append(']');
    }
    return path;
  }
}
