package org.qppportal.core.warehouse;

import java.util.HashMap;
import java.util.Map;

/** The values of a question's parameters, by name. */
public final class Parameters {

  private final Map<String, Object> values = new HashMap<>();

  /** Gives a parameter its value. */
  public Parameters with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if it was not given
   */
  Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The parameter " + name + " has no value");
    }
    return value;
  }
}
