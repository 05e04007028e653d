package org.qppportal.web.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Counts as activity: the page asks for it when somebody chooses to stay signed in. */
@WebServlet("/my/keep-alive")
public class KeepAliveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
