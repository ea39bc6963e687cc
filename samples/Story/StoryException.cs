namespace Wiedervorlage.Story;

/// <summary>The story cannot go on; the message (German) says where it stands and why.</summary>
internal sealed class StoryException(string message) : Exception(message);
