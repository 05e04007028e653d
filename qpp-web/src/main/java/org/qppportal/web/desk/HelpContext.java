package org.qppportal.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where somebody is when they look for help, for the link that every page has: the page and what it
 * shows, by ids that mean nothing outside.
 */
@Named("helpContext")
@RequestScoped
public class HelpContext {

  private static final int MOST = 100;

  /** Parameters of our pages, and what the question calls them. */
  private static final Map<String, String> TAKEN =
      Map.of("year", "year", "practice", "practice", "submission", "submission", "code", "code");

  /** Pages whose {@code id} is a practice. */
  private static final String PRACTICE_PAGES = "/my/(practice|results|attest.*|delegations)";

  /** Pages whose {@code id} is a submission. */
  private static final String SUBMISSION_PAGES = "/my/(score|sent)";

  @Inject HttpServletRequest request;

  /** The parameters of the address where help is asked for. */
  public String query() {
    Map<String, String> about = new TreeMap<>();
    String page = page();
    about.put("page", page);
    TAKEN.forEach((parameter, name) -> put(about, name, request.getParameter(parameter)));
    if (page.matches(PRACTICE_PAGES)) {
      put(about, "practice", request.getParameter("id"));
    } else if (page.matches(SUBMISSION_PAGES)) {
      put(about, "submission", request.getParameter("id"));
    }
    StringBuilder query = new StringBuilder();
    about.forEach(
        (name, value) ->
            query
                .append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }

  /** The path as the person sees it, also on the page of an error. */
  private String page() {
    Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = before == null ? request.getRequestURI() : before.toString();
    String inside =
        path.startsWith(request.getContextPath())
            ? path.substring(request.getContextPath().length())
            : path;
    String shown = inside.replaceAll("\\.xhtml$|[^A-Za-z0-9/_.-]", "");
    return shown.length() > MOST ? shown.substring(0, MOST) : shown;
  }

  private static void put(Map<String, String> about, String name, String value) {
    if (value != null && value.matches("[A-Za-z0-9-]{1,40}")) {
      about.put(name, value);
    }
  }
}
