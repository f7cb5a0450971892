using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// Of kinds of which the twin may not hold everything (<see cref="AssetKind.KeepsNoRefused"/>) a dead letter keeps when, where and which code: not its bytes, nor
/// the property and the sentence, which quote them.
/// </summary>
public static class Discretion
{
    public static DeadLetter Of(AssetKind kind, DeadLetter letter) => kind.KeepsNoRefused ? Bare(letter) : letter;

    /// <summary>Of a letter from before its asset was asked: by the asset it names, or else by the kind its address names.</summary>
    public static DeadLetter Of(Catalogue catalogue, DeadLetter letter) =>
        catalogue.Kinds.Any(kind => kind.KeepsNoRefused && Names(letter, kind.Key)) ? Bare(letter) : letter;

    private static bool Names(DeadLetter letter, string kind) =>
        letter.Asset is { } asset ? asset.StartsWith(kind + "/", StringComparison.Ordinal) : letter.Address.Split('/').Contains(kind, StringComparer.Ordinal);

    private static DeadLetter Bare(DeadLetter letter)
    {
        var said = Phrase.Of($"What was told of {letter.Asset ?? letter.Address} cannot be taken; of its kind nothing that is refused is kept.");
        return letter with { Body = [], Property = null, Sentence = said.ToString(), Said = said };
    }
}
