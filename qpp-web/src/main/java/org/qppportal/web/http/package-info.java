/** What holds for every request: its id, its security headers, its error page. */
package org.qppportal.web.http;
