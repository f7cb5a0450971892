using System.Text.Json;

namespace Beffroi.Api;

/// <param name="Facts">Pairs of a word and what it says, on the first sheet.</param>
internal sealed record WorkbookRequest(string? Title, string?[][]? Facts, WorkbookTable?[]? Tables);

/// <param name="Rows">Cells are numbers, texts or null.</param>
internal sealed record WorkbookTable(string? Title, string?[]? Headers, JsonElement[]?[]? Rows);
