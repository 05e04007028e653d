/** Whether the portal can do its work, for those who run it. */
package org.qppportal.persistence.health;
