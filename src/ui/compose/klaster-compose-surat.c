/* "Surat tagihan": a letter to each enumerator whose report is due and not there, one below the other. The number of
 * the letter is left to be filled in by the secretariat. */
#include <glib/gi18n.h>

#include "klaster-chase.h"
#include "klaster-compose-document-private.h"

static void
add_address (KlasterDocument *document, const KlasterChaseMessage *message)
{
  const KlasterChaseSite *site = message->sites->pdata[0];
  const char *post = _ ("Enumerator of Klaster Inovasi Desa");
  /* Translators: whom a letter is addressed to: name, post, place. */
  g_autofree char *to
      = message->name != NULL
            ? g_strdup_printf (_ ("To Mr/Ms %s\n%s\n%s"), message->name, post, site->place)
            /* Translators: the same without a name. */
            : g_strdup_printf (_ ("To the %s\n%s"), post, site->place);

  klaster_document_add_text (document, to);
}

static void
add_head (KlasterComposer *self, const KlasterChaseMessage *message)
{
  KlasterDocument *document = self->document;

  klaster_composer_add_letterhead (self);
  klaster_document_add_definition (document, _ ("Number"), "…………………………");
  klaster_document_add_definition (document, _ ("Enclosure"), "–");
  klaster_document_add_definition (document, _ ("Subject"), _ ("Request for two-month reports"));
  klaster_document_add_definition (document, _ ("Nature"), _ ("Important"));
  add_address (document, message);
}

static void
add_rows (KlasterDocument *document, const KlasterChaseSite *site)
{
  for (guint i = 0; i < site->items->len; i++)
    {
      const KlasterChaseItem *item = site->items->pdata[i];
      g_autofree char *label = klaster_period_dup_label (item->period);
      g_autofree char *period = klaster_paper_dup_unbroken (label);
      g_autofree char *due = klaster_paper_dup_date (&item->due);
      g_autofree char *late = klaster_format_integer (item->days_late);
      const char *const cells[] = { site->place, period, due, late, item->lacking, NULL };

      klaster_document_add_row (document, cells);
    }
}

static void
add_letter (KlasterComposer *self, const KlasterChaseMessage *message)
{
  const char *const heads[]
      = { _ ("Site"), _ ("Period"), _ ("Due day"), _ ("Days late"), _ ("What is missing"), NULL };
  static const double weights[] = { 3.2, 2.1, 1.9, 1.6, 5.2 };
  KlasterDocument *document = self->document;

  add_head (self, message);
  klaster_document_add_text (
      document, _ ("With respect, on account of the two-month reports of Klaster Inovasi Desa we "
                   "inform you that by our records the following are still needed:"));
  klaster_document_begin_table (document, heads, "lllrl", weights);
  for (guint i = 0; i < message->sites->len; i++)
    add_rows (document, message->sites->pdata[i]);
  klaster_document_add_text (
      document, _ ("We ask you to send or complete them as soon as possible. Should anything stand "
                   "in the way, let us know, so that we can help. If they have been sent in the "
                   "meantime, please disregard this letter."));
  klaster_document_add_text (document, _ ("Thank you for your attention and cooperation."));
  klaster_composer_add_signature (self);
}

/* Public functions */

gboolean
klaster_compose_surat_tagihan (KlasterComposer *self, GError **error)
{
  const KlasterChaseQuery query
      = { .to = self->wish->period, .site = self->wish->id, .today = self->today };
  g_autoptr (KlasterChase) chase = klaster_chase_build (self->reader, &query, error);
  g_autofree char *period = NULL;

  if (chase == NULL)
    return FALSE;
  period = klaster_period_dup_label (chase->to);
  klaster_composer_open (self, period);
  if (chase->messages->len == 0)
    {
      klaster_composer_add_letterhead (self);
      klaster_document_add_note (self->document, chase->sentence);
    }
  for (guint i = 0; i < chase->messages->len; i++)
    {
      if (i > 0)
        klaster_document_add_page_break (self->document);
      add_letter (self, chase->messages->pdata[i]);
    }
  return TRUE;
}
