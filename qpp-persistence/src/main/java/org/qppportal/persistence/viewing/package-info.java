/** Staff who looked at the pages of somebody who asked for help. */
package org.qppportal.persistence.viewing;
