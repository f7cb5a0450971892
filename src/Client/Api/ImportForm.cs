namespace Beffroi.Api;

/// <summary>The two parts of an import, for the description of the API; they are read as they come.</summary>
internal sealed record ImportForm(string Mapping, IFormFile File);
