using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether what a kind hangs on exists, and whether those it tells something can hear it.</summary>
public static class KindLinks
{
    public static IEnumerable<string> Faults(AssetKind kind, Catalogue catalogue)
    {
        foreach (var link in kind.Links.Where(l => !catalogue.Knows(l.TargetKind)))
        {
            yield return $"The link {link.Name} goes to {link.TargetKind}, a kind that is not there.";
        }

        foreach (var add in kind.Adds)
        {
            var target = kind.Links.FirstOrDefault(l => l.Name == add.Link) is { } link && catalogue.Knows(link.TargetKind) ? catalogue.Kind(link.TargetKind) : null;
            var hears = target?.Properties.FirstOrDefault(p => p.Name == add.TargetProperty);
            if (!add.Index.IsIndex || hears is not { IsIndex: true } || hears.Unit != add.Index.Unit)
            {
                yield return $"Nothing that it hangs on can add up {add.Index.Name} as {add.TargetProperty}.";
            }
        }

        foreach (var tell in kind.Tells)
        {
            var hearers = catalogue.Kinds.Where(k => k.Links.Any(l => l.Name == tell.Link && l.TargetKind == kind.Key)).ToArray();
            if (hearers.Length == 0)
            {
                yield return $"Nobody hangs on it by {tell.Link}.";
            }

            foreach (var hearer in hearers)
            {
                var heard = hearer.Properties.FirstOrDefault(p => p.Name == tell.TargetProperty);
                if (heard is null || heard.Form != tell.Property.Form || heard.Unit != tell.Property.Unit)
                {
                    yield return $"A {hearer.Key} cannot hear {tell.Property.Name} as {tell.TargetProperty}.";
                }
                else if (!heard.Choices.SequenceEqual(tell.Property.Choices) || (tell.Commands && hearer.Controls.All(c => c.Property != heard)))
                {
                    yield return $"A {hearer.Key} cannot be commanded {tell.Property.Name} as {tell.TargetProperty}.";
                }
            }
        }
    }
}
