#include "klaster-compose-calendar.h"

#include <glib/gi18n.h>

#include "klaster-agenda.h"

#define UID_END "@klaster-desa"

/* Stays when the day moves: another program then moves what it has and adds nothing. */
static char *
dup_uid (const KlasterDated *item)
{
  return g_strdup_printf ("%s-%s" UID_END, item->link.entity,
                          item->link.id != NULL ? item->link.id : item->instance);
}

static void
add_item (KlasterCalendar *calendar, const KlasterDated *item)
{
  gboolean has_place = item->kind == KLASTER_DATED_MEETING || item->kind == KLASTER_DATED_AGENDA;
  g_autofree char *uid = dup_uid (item);
  g_autofree char *summary = item->exact ? g_strdup (item->title)
                                         /* Translators: in a calendar; %s is a meeting or date. */
                                         : g_strdup_printf (_ ("%s (day not fixed)"), item->title);
  const KlasterCalendarEvent event = {
    .uid = uid,
    .from = item->date,
    .to = item->to_date,
    .summary = summary,
    .description = has_place ? NULL : item->detail,
    .location = has_place ? item->detail : NULL,
    .category = klaster_dated_kind_get_label (item->kind),
    .tentative = !item->exact,
    .free = item->kind != KLASTER_DATED_MEETING,
  };

  klaster_calendar_add (calendar, &event);
}

static gboolean
add_holidays (KlasterCalendar *calendar,
              KlasterReader *reader,
              const KlasterAgenda *agenda,
              GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("holiday"), NULL, "date, id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];
      g_autofree char *uid = g_strdup_printf ("holiday-%s" UID_END, klaster_record_get_id (record));
      KlasterCalendarEvent event = { .uid = uid,
                                     .summary = klaster_record_get_text (record, "name"),
                                     .category = _ ("Day off"),
                                     .free = TRUE };

      if (!klaster_date_from_iso (klaster_record_get_text (record, "date"), &event.from)
          || g_date_compare (&event.from, &agenda->from) < 0
          || g_date_compare (&event.from, &agenda->to) > 0)
        continue;
      klaster_calendar_add (calendar, &event);
    }
  return records != NULL;
}

static char *
dup_newest_time (KlasterReader *reader)
{
  g_autoptr (GPtrArray) changes = klaster_reader_changes (reader, 1, NULL);

  if (changes == NULL || changes->len == 0)
    return NULL;
  return g_strdup (((const KlasterChangeInfo *)changes->pdata[0])->time);
}

/* Public functions */

KlasterCalendar *
klaster_compose_calendar (KlasterReader *reader, const GDate *today, GError **error)
{
  KlasterAgendaQuery query = { .today = *today };
  g_autofree char *stamp = dup_newest_time (reader);
  g_autoptr (KlasterAgenda) agenda = NULL;
  g_autoptr (KlasterCalendar) self = NULL;

  if (!g_date_valid (&query.today))
    klaster_today (&query.today);
  g_date_set_dmy (&query.from, 1, G_DATE_JANUARY, g_date_get_year (&query.today));
  g_date_set_dmy (&query.to, 31, G_DATE_DECEMBER, g_date_get_year (&query.today) + 1);
  agenda = klaster_agenda_build (reader, &query, error);
  if (agenda == NULL)
    return NULL;
  self = klaster_calendar_new (_ ("Klaster Desa"), stamp);
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KlasterDated *item = agenda->items->pdata[i];

      if (item->state != KLASTER_DATED_DONE)
        add_item (self, item);
    }
  if (!add_holidays (self, reader, agenda, error))
    return NULL;
  return g_steal_pointer (&self);
}
