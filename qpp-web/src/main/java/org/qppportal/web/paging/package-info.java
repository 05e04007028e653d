/** Long lists, a page at a time. */
package org.qppportal.web.paging;
