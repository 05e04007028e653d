package org.qppportal.core.desk.guest;

import org.qppportal.core.desk.TicketQuestion;

/**
 * What somebody asks who has not signed in.
 *
 * @param name what to call them
 * @param address their e-mail address, which they still have to prove
 */
public record GuestQuestion(String name, String address, TicketQuestion question) {}
