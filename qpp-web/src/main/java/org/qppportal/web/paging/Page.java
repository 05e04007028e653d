package org.qppportal.web.paging;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One page of a long list, with links to the others.
 *
 * @param <T> what is listed
 */
public final class Page<T> {

  private static final int NEIGHBOURS = 2;

  private final List<T> items;
  private final int number;
  private final int size;
  private final int total;
  private final IntFunction<String> links;

  private Page(List<T> items, int number, int size, int total, IntFunction<String> links) {
    this.items = items;
    this.number = number;
    this.size = size;
    this.total = total;
    this.links = links;
  }

  /**
   * The page of a list that is wholly at hand. A number outside the list gives the nearest page.
   *
   * @param all the whole list
   * @param wanted the page asked for, from 1
   * @param size how many items a page has
   * @param links the address of a page by its number
   */
  public static <T> Page<T> of(List<T> all, int wanted, int size, IntFunction<String> links) {
    int last = Math.max(1, (all.size() + size - 1) / size);
    int number = Math.max(1, Math.min(last, wanted));
    int from = (number - 1) * size;
    List<T> items = all.subList(from, Math.min(all.size(), from + size));
    return new Page<>(items, number, size, all.size(), links);
  }

  /**
   * The page of a list of which only this page is at hand.
   *
   * @param items what the page has
   * @param number which page, from 1
   * @param size how many items a page has
   * @param total how many items there are on all pages
   * @param links the address of a page by its number
   */
  public static <T> Page<T> part(
      List<T> items, int number, int size, int total, IntFunction<String> links) {
    return new Page<>(items, number, size, total, links);
  }

  public List<T> getItems() {
    return items;
  }

  public int getNumber() {
    return number;
  }

  public int getTotal() {
    return total;
  }

  /** Position of the first item shown, from 1; 0 for an empty list. */
  public int getFrom() {
    return total == 0 ? 0 : (number - 1) * size + 1;
  }

  /** Position of the last item shown. */
  public int getTo() {
    return (number - 1) * size + items.size();
  }

  /** How many pages there are, at least 1. */
  public int getLast() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The pages next to this one, for links between the first and the last. */
  public List<Integer> getNear() {
    return IntStream.rangeClosed(
            Math.max(2, number - NEIGHBOURS), Math.min(getLast() - 1, number + NEIGHBOURS))
        .boxed()
        .toList();
  }

  /** The address of a page. */
  public String url(int page) {
    return links.apply(page);
  }
}
