package org.qppportal.core.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qppportal.persistence.type.CodedValue;

/**
 * Turns a section of a policy file into a record: each component is a key of the same name, and
 * keys that are no component are refused. A component is a {@link Cited} value, a record of its
 * own, a list of records, or one of those in an {@link Optional}. Values are BigDecimal, Integer,
 * Boolean, String, LocalDate, an enum of coded values, or List, Set or Map (by text) of those.
 */
final class PolicyBinder {

  private PolicyBinder() {}

  /**
   * Reads a section.
   *
   * @throws MalformedPolicy naming file and path, when a key is unknown, missing or of the wrong
   *     type
   */
  static <T extends Record> T bind(PolicySection section, Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = component(section, components[i].getName(), components[i].getGenericType());
    }
    section.end();
    return construct(type, components, values);
  }

  private static Object component(PolicySection section, String key, Type type) {
    if (isA(type, Optional.class)) {
      return section.has(key)
          ? Optional.of(component(section, key, argument(type, 0)))
          : Optional.empty();
    }
    if (isA(type, Cited.class)) {
      return YearPolicyReader.cited(section, key, (cited, k) -> value(cited, k, argument(type, 0)));
    }
    if (isA(type, List.class) && isRecord(argument(type, 0))) {
      Class<? extends Record> item = record(argument(type, 0));
      return section.sections(key).stream().map(part -> (Object) bind(part, item)).toList();
    }
    return isRecord(type) ? bind(section.section(key), record(type)) : value(section, key, type);
  }

  private static Object value(PolicySection section, String key, Type type) {
    if (isA(type, List.class)) {
      return section.items(key).stream().map(item -> value(item, "", argument(type, 0))).toList();
    }
    if (isA(type, Set.class)) {
      Set<Object> values = new LinkedHashSet<>();
      section.items(key).forEach(item -> values.add(value(item, "", argument(type, 0))));
      return Collections.unmodifiableSet(values);
    }
    if (isA(type, Map.class)) {
      PolicySection map = section.section(key);
      Map<String, Object> values = new LinkedHashMap<>();
      map.keys().forEach(name -> values.put(name, value(map, name, argument(type, 1))));
      return Collections.unmodifiableMap(values);
    }
    if (isRecord(type)) {
      return bind(section.section(key), record(type));
    }
    return scalar(section, key, (Class<?>) type);
  }

  private static Object scalar(PolicySection section, String key, Class<?> type) {
    if (type == BigDecimal.class) {
      return section.decimal(key);
    }
    if (type == Integer.class || type == int.class) {
      return section.integer(key);
    }
    if (type == Boolean.class || type == boolean.class) {
      return section.flag(key);
    }
    if (type == String.class) {
      return section.text(key);
    }
    if (type == LocalDate.class) {
      return section.converted(key, LocalDate::parse);
    }
    if (CodedValue.class.isAssignableFrom(type) && type.isEnum()) {
      return section.converted(key, code -> coded(type, code));
    }
    throw new IllegalArgumentException("Policy files hold no " + type);
  }

  private static Object coded(Class<?> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((CodedValue) constant).code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Record> T construct(
      Class<T> type, RecordComponent[] components, Object[] values) {
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A policy record must be public: " + type, e);
    }
  }

  private static boolean isA(Type type, Class<?> raw) {
    return type instanceof ParameterizedType generic && generic.getRawType() == raw;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static boolean isRecord(Type type) {
    return type instanceof Class<?> plain && plain.isRecord();
  }

  private static Class<? extends Record> record(Type type) {
    return ((Class<?>) type).asSubclass(Record.class);
  }
}
