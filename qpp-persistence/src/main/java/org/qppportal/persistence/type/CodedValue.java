package org.qppportal.persistence.type;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value of a closed list that has a spelling of its own in the published JSON. */
public interface CodedValue {

  /** The spelling in the published JSON, case-sensitive. */
  String code();

  /** The lookup table of an enum's codes; keep it in a constant. */
  static <E extends Enum<E> & CodedValue> Map<String, E> byCode(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toUnmodifiableMap(CodedValue::code, Function.identity()));
  }

  /** The value with this code, or empty for an unknown or absent one. */
  static <E> Optional<E> find(Map<String, E> byCode, String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
  }
}
