/**
 * Pages for people who ask without signing in. They keep no session: all is in the form or link.
 */
package org.qppportal.web.guest;
