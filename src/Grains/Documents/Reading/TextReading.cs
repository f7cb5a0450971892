using Beffroi.Documents;

namespace Beffroi.Documents.Reading;

/// <summary>What a document says, or every fault that keeps it from being read; warnings come with both.</summary>
public sealed record TextReading<T>(T? Value, IReadOnlyList<TextRemark> Remarks)
    where T : class;
