/** What the page template needs to know. */
package org.qppportal.web.layout;
