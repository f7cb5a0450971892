namespace Beffroi.Journal;

/// <summary>The store cannot be used as it is set up, and waiting will not help: a person must act. Thrown by <see cref="IJournalStore.Open"/> only.</summary>
/// <param name="code">Stable, such as <c>data-folder-in-use</c>.</param>
public sealed class StoreRefusedException(string code, string sentence, string advice, Exception? inner = null)
    : Exception($"{sentence} {advice}", inner)
{
    public string Code { get; } = code;

    public string Sentence { get; } = sentence;

    public string Advice { get; } = advice;
}
