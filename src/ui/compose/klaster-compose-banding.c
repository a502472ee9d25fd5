/* "Nota pertimbangan": a proposal to replace a site for the one who decides: both villages on the same facts, what is
 * not known, and the decision. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-document-private.h"
#include "klaster-proposals.h"

/* What is not known is seen to be so. */
static char *
dup_fact (const KlasterFact *fact)
{
  return fact->state == KLASTER_FACT_KNOWN ? g_strdup (fact->text)
                                           : g_strdup_printf ("(%s)", fact->text);
}

static void
add_letter (KlasterComposer *self, const KlasterProposal *item)
{
  g_autofree char *letter = klaster_paper_dup_date (&item->letter_date);
  g_autofree char *received
      = g_date_valid (&item->received_on) ? klaster_format_date (&item->received_on) : NULL;
  g_autofree char *deadline = klaster_paper_dup_date (&item->deadline);

  klaster_composer_add_part (self, _ ("The proposal"));
  klaster_document_add_definition (self->document, _ ("Letter number"), item->letter_number);
  klaster_document_add_definition (self->document, _ ("Letter date"), letter);
  klaster_document_add_definition (self->document, _ ("Received on"), received);
  klaster_document_add_definition (self->document, _ ("Last day for proposals"), deadline);
  klaster_document_add_definition (self->document, _ ("State"), item->state_text);
  klaster_document_add_definition (self->document, _ ("Reasons"),
                                   klaster_paper_or_null (item->reasons));
}

static void
add_facts (KlasterComposer *self, const KlasterProposal *item)
{
  g_autofree char *current = g_strdup_printf (_ ("Current: %s"), item->current_title);
  g_autofree char *proposed = g_strdup_printf (_ ("Proposed: %s"), item->proposed_title);
  const char *const heads[] = { _ ("Fact"), current, proposed, NULL };
  static const double weights[] = { 3.4, 4, 4 };

  klaster_composer_add_part (self, _ ("Both villages on the same facts"));
  klaster_document_begin_table (self->document, heads, "lll", weights);
  for (guint i = 0; i < item->facts->len; i++)
    {
      const KlasterFactPair *pair = item->facts->pdata[i];
      g_autofree char *left = dup_fact (&pair->current);
      g_autofree char *right = dup_fact (&pair->proposed);

      klaster_document_add_row (self->document,
                                (const char *const[]){ pair->label, left, right, NULL });
    }
  klaster_document_add_note (
      self->document, _ ("In brackets: not known yet, or not asked of that village. Neither is "
                         "zero, and neither speaks for or against a village."));
}

static void
add_decision (KlasterComposer *self, const KlasterProposal *item)
{
  g_autofree char *decided = NULL;
  g_autofree char *begins = NULL;

  klaster_composer_add_part (self, _ ("Decision"));
  if (item->open)
    {
      klaster_document_add_note (self->document,
                                 _ ("Not decided yet. On acceptance the proposed village becomes "
                                    "the site from a period still to be named; what the current "
                                    "site reported stays its own."));
      return;
    }
  decided = klaster_paper_dup_date (&item->decided_on);
  klaster_document_add_definition (self->document, _ ("Decision"), item->decision_label);
  klaster_document_add_definition (self->document, _ ("Decided on"), decided);
  klaster_document_add_definition (self->document, _ ("Letter of the decision"),
                                   item->decision_letter);
  if (item->successor != NULL)
    {
      begins = klaster_period_dup_label (item->begins);
      klaster_document_add_definition (self->document, _ ("First period of the new site"), begins);
    }
  klaster_document_add_definition (self->document, _ ("Reason"),
                                   klaster_paper_or_null (item->decision_note));
}

static void
add_proposal (KlasterComposer *self, const KlasterProposal *item)
{
  klaster_document_add_lead (self->document, item->sentence);
  add_letter (self, item);
  add_facts (self, item);
  add_decision (self, item);
  klaster_composer_add_signature (self);
}

static void
add_all (KlasterComposer *self, gconstpointer data)
{
  const KlasterProposals *proposals = data;

  for (guint i = 0; i < proposals->items->len; i++)
    {
      const KlasterProposal *item = proposals->items->pdata[i];
      /* Translators: a kabupaten, a year. */
      g_autofree char *below = g_strdup_printf (_ ("Replacement of the site of %s · %d"),
                                                item->kabupaten_name, proposals->year);

      if (i == 0)
        klaster_composer_begin (self, _ ("Considerations on a proposal"), below);
      else
        {
          klaster_document_add_page_break (self->document);
          klaster_composer_add_letterhead (self);
          klaster_document_add_heading (self->document, 1, _ ("Considerations on a proposal"));
          klaster_document_add_text (self->document, below);
        }
      add_proposal (self, item);
    }
}

/* Public functions */

/* A proposal on a page where the type need not get too small for it. */
gboolean
klaster_compose_banding (KlasterComposer *self, GError **error)
{
  const KlasterProposalsQuery query
      = { .year = self->wish->year, .proposal = self->wish->id, .today = self->today };
  g_autoptr (KlasterProposals) proposals = klaster_proposals_build (self->reader, &query, error);

  if (proposals == NULL)
    return FALSE;
  if (proposals->items->len > 0)
    {
      guint n = proposals->items->len;

      klaster_composer_fit (self, n, add_all, proposals);
      if (klaster_document_count_pages (self->document) > n)
        klaster_composer_fit (self, 2 * n, add_all, proposals);
      return TRUE;
    }
  klaster_composer_begin (self, _ ("Considerations on a proposal"), NULL);
  klaster_document_add_lead (self->document, proposals->sentence);
  klaster_document_add_text (self->document, proposals->deadline_sentence);
  klaster_composer_add_signature (self);
  return TRUE;
}
