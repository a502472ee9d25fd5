/* iCalendar: lines, folding, escapes, days, and the same bytes from the same input. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-calendar.h"
#include "klaster-format.h"

#define STAMP "2026-01-23T01:41:07.123Z"

static GDate
day_of (const char *iso)
{
  GDate date;

  g_assert_true (klaster_date_from_iso (iso, &date));
  return date;
}

static char *
write_one (const KlasterCalendarEvent *event)
{
  g_autoptr (KlasterCalendar) calendar = klaster_calendar_new ("Uji", STAMP);

  klaster_calendar_add (calendar, event);
  return klaster_calendar_dup_text (calendar);
}

static void
test_event (void)
{
  const KlasterCalendarEvent event = { .uid = "meeting-1@uji",
                                       .from = day_of ("2026-12-31"),
                                       .to = day_of ("2027-01-02"),
                                       .summary = "Rapat; kawasan, satu\\dua",
                                       .description = "Baris satu\nBaris dua",
                                       .location = "",
                                       .tentative = TRUE };
  g_autofree char *text = write_one (&event);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Klaster Desa//Agenda//ID\r\n"
                   "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Uji\r\n"
                   "X-WR-TIMEZONE:Asia/Makassar\r\nBEGIN:VEVENT\r\nUID:meeting-1@uji\r\n"
                   "DTSTAMP:20260123T014107Z\r\nDTSTART;VALUE=DATE:20261231\r\n"
                   "DTEND;VALUE=DATE:20270103\r\nSUMMARY:Rapat\\; kawasan\\, satu\\\\dua\r\n"
                   "DESCRIPTION:Baris satu\\nBaris dua\r\nSTATUS:TENTATIVE\r\nTRANSP:OPAQUE\r\n"
                   "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

/* No line is longer than 75 octets, none ends inside a character, and unfolded it is what was given. */
static void
test_folding (void)
{
  static const char *const pieces[] = { "a", "é", "–", "𝟘", "ab,c" };

  for (guint piece = 0; piece < G_N_ELEMENTS (pieces); piece++)
    for (guint length = 60; length < 180; length += 7)
      {
        g_autoptr (GString) summary = g_string_new (NULL);
        KlasterCalendarEvent event = { .uid = "u", .from = day_of ("2026-01-01") };
        g_autofree char *text = NULL;
        g_auto (GStrv) lines = NULL;
        g_autofree char *unfolded = NULL;

        while (summary->len < length)
          g_string_append (summary, pieces[piece]);
        event.summary = summary->str;
        text = write_one (&event);
        lines = g_strsplit (text, "\r\n", -1);
        for (guint i = 0; lines[i] != NULL; i++)
          {
            g_assert_cmpuint (strlen (lines[i]), <=, 75);
            g_assert_true (g_utf8_validate (lines[i], -1, NULL));
          }
        g_strfreev (g_steal_pointer (&lines));
        lines = g_strsplit (text, "\r\n ", -1);
        unfolded = g_strjoinv ("", lines);
        g_string_replace (summary, ",", "\\,", 0);
        g_string_prepend (summary, "\r\nSUMMARY:");
        g_string_append (summary, "\r\n");
        g_assert_nonnull (strstr (unfolded, summary->str));
      }
}

static void
test_days (void)
{
  static const struct
  {
    const char *from, *to, *end;
  } cases[] = {
    { "2026-02-28", NULL, "20260301" },         { "2028-02-28", NULL, "20280229" },
    { "2026-12-31", NULL, "20270101" },         { "2026-05-10", "2026-05-10", "20260511" },
    { "2026-05-10", "2026-05-01", "20260511" }, /* an end before the beginning is one day */
    { "2026-05-10", "2026-05-12", "20260513" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterCalendarEvent event = { .uid = "u", .from = day_of (cases[i].from), .summary = "x" };
      g_autofree char *line = g_strdup_printf ("\r\nDTEND;VALUE=DATE:%s\r\n", cases[i].end);
      g_autofree char *text = NULL;

      if (cases[i].to != NULL)
        event.to = day_of (cases[i].to);
      text = write_one (&event);
      g_assert_nonnull (strstr (text, line));
    }
}

static void
test_hostile (void)
{
  const KlasterCalendarEvent event = { .uid = "u",
                                       .from = day_of ("2026-01-01"),
                                       .summary = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\x01\x7f\xff" };
  const KlasterCalendarEvent none = { .uid = "u", .summary = "tanpa hari" };
  g_autoptr (KlasterCalendar) empty = klaster_calendar_new ("Uji", "bukan waktu");
  g_autofree char *text = write_one (&event);
  g_autofree char *nothing = NULL;

  g_assert_nonnull (strstr (text, "\r\nSUMMARY:a\\nEND:VEVENT\\nBEGIN:VEVENT\xef\xbf\xbd\r\n"));
  klaster_calendar_add (empty, &none);
  g_assert_cmpuint (klaster_calendar_get_n_events (empty), ==, 0);
  nothing = klaster_calendar_dup_text (empty);
  g_assert_null (strstr (nothing, "VEVENT"));
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-calendar-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "agenda.ics", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "tidak", "ada.ics", NULL);
  g_autoptr (KlasterCalendar) calendar = klaster_calendar_new ("Uji", STAMP);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = klaster_calendar_dup_text (calendar);
  g_autofree char *saved = NULL;

  g_assert_true (klaster_calendar_save (calendar, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, text);
  g_assert_false (klaster_calendar_save (calendar, nowhere, &error));
  g_assert_nonnull (error);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/event", test_event);
  g_test_add_func ("/calendar/folding", test_folding);
  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/hostile", test_hostile);
  g_test_add_func ("/calendar/save", test_save);
  return g_test_run ();
}
