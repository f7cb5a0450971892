using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Completes what is asked with what the twin knows of the asset and the alarm it is about.</summary>
internal sealed class WorkSubjects(IGrainFactory grains, Catalogue catalogue)
{
    /// <summary>The draft, whole; or why it cannot be.</summary>
    public async Task<(WorkDraft Draft, Outcome? Fault)> Complete(WorkDraft draft)
    {
        if ((draft.Subject.Alarm?.Asset ?? draft.Subject.Asset) is not { } asset)
        {
            return (draft, null);
        }

        if (!catalogue.Knows(asset.Kind) || await grains.Asset(asset).View() is not { } view)
        {
            return (draft, Outcome.Refused("unknown-asset", $"There is no asset {asset}.", "Search for it, or give a place instead."));
        }

        var alarm = draft.Subject.Alarm is { } name ? Array.Find(view.Alarms, a => a.Code == name.Code) : null;
        if (draft.Subject.Alarm is { } unknown && alarm is null)
        {
            return (draft, Outcome.Refused("unknown-alarm", $"{unknown.Asset} has no alarm {unknown.Code} in hand.", "See its alarms; what is normal again needs no order for it."));
        }

        var described = view.Description;
        var supply = catalogue.Kind(asset.Kind).Links.FirstOrDefault(link => link.Carries == LinkCarries.Supply);
        return (draft with
        {
            Priority = draft.Priority == Priority.None ? alarm?.Priority ?? Priority.None : draft.Priority,
            Subject = draft.Subject with
            {
                Asset = asset,
                Place = draft.Subject.Place ?? described.Place,
                Address = draft.Subject.Address ?? described.Address,
                Department = catalogue.Kind(asset.Kind).Department,
                Authority = described.Authority ?? draft.Subject.Authority,
                District = described.District ?? draft.Subject.District,
                Supply = supply is null ? null : described.Links?.GetValueOrDefault(supply.Name),
                SupplyPart = supply?.Branch?.TextIn(described),
            },
        }, null);
    }
}
