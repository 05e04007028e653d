package org.qppportal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param startIndex the first item, from 0
 * @param itemsPerPage how many at most
 */
record Paging(int startIndex, int itemsPerPage) {

  static final int MOST = 99_999;

  /** As many as published clients ask for when they want all. */
  static final String ALL = "99999";

  Paging {
    if (startIndex < 0 || itemsPerPage < 1 || itemsPerPage > MOST) {
      throw new BadRequestException("startIndex counts from 0; itemsPerPage is 1 to " + MOST + ".");
    }
  }

  /** The part, in its published envelope. */
  <T> String page(String name, List<T> all, Function<T, ObjectNode> item) {
    return part(name, all.size(), all.stream().skip(startIndex).limit(itemsPerPage).toList(), item);
  }

  /** A part that was read as such, in its published envelope. */
  <T> String part(String name, int total, List<T> part, Function<T, ObjectNode> item) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("totalItems", total);
    data.put("startIndex", startIndex);
    data.put("itemsPerPage", itemsPerPage);
    ArrayNode items = data.putArray(name);
    part.stream().map(item).forEach(items::add);
    return Envelope.of(data);
  }
}
