package org.qppportal.core.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.List;
import org.qppportal.core.policy.PolicyDifferences.Change;

/** Writes the policy of a year, and what is different between two, for programs. */
public final class PolicyJson {

  private PolicyJson() {}

  /** A year without its values, for a list of years. */
  public static ObjectNode summary(YearPolicy policy) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("performanceYear", policy.performanceYear());
    json.put("paymentYear", policy.paymentYear());
    json.put("version", policy.version());
    json.put("values", policy.values().size());
    json.put("notVerified", policy.values().stream().filter(value -> !value.verified()).count());
    return json;
  }

  /** A year with every value. */
  public static ObjectNode policy(YearPolicy policy) {
    ObjectNode json = summary(policy);
    ArrayNode values = json.putArray("values");
    policy.values().forEach(value -> values.add(named(value)));
    return json;
  }

  /** What is different between two years. */
  public static ObjectNode differences(YearPolicy first, YearPolicy second) {
    PolicyDifferences differences = PolicyDifferences.between(first, second);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("from", summary(first));
    json.set("to", summary(second));
    json.set("added", values(differences.added()));
    json.set("removed", values(differences.removed()));
    json.set("changed", changes(differences.changed()));
    json.set("onlyCitationChanged", changes(differences.onlyCitationChanged()));
    return json;
  }

  private static ArrayNode values(List<PolicyValue> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> array.add(named(value)));
    return array;
  }

  private static ArrayNode changes(List<Change> changes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Change change : changes) {
      ObjectNode json = array.addObject();
      json.put("path", change.path());
      json.set("from", value(change.before()));
      json.set("to", value(change.after()));
    }
    return array;
  }

  private static ObjectNode named(PolicyValue value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("path", value.path());
    json.setAll(value(value));
    return json;
  }

  private static ObjectNode value(PolicyValue value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (value.value() instanceof List<?> items) {
      ArrayNode array = json.putArray("value");
      items.forEach(item -> array.add(scalar(item)));
    } else {
      json.set("value", scalar(value.value()));
    }
    json.put("citation", value.citation());
    json.put("verified", value.verified());
    value.note().ifPresent(note -> json.put("note", note));
    return json;
  }

  private static ValueNode scalar(Object value) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (value instanceof BigDecimal number) {
      return factory.numberNode(number);
    }
    return value instanceof Boolean flag
        ? factory.booleanNode(flag)
        : factory.textNode(value.toString());
  }
}
